package org.trialogue.local;

import java.util.HashMap;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Lets each portal that a test starts use the {@link SharedServices}, unless the test itself says otherwise of a property. As all are told so in the same
 * way, tests that ask for the same portal share one: to start it anew for each class would take longer than most of them.
 */
final class OnSharedServices implements ContextCustomizerFactory {

    /** A test takes more along within minutes than anybody may. */
    private static final String EXPORTS = "trialogue.limits.export.times";

    private static final Customizer CUSTOMIZER = new Customizer();

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configurations) {
        return CUSTOMIZER;
    }

    /** The one for all. */
    private static final class Customizer implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var sources = context.getEnvironment().getPropertySources();
            var told = new HashMap<String, Object>(SharedServices.get().springProperties());
            told.put(EXPORTS, "300");
            var services = new MapPropertySource("shared services", told);
            var ofTheTest = sources.stream()
                    .map(PropertySource::getName)
                    .filter(name -> name.endsWith("Test Properties"))
                    .reduce((first, last) -> last);
            ofTheTest.ifPresentOrElse(name -> sources.addAfter(name, services), () -> sources.addFirst(services));
        }
    }
}
