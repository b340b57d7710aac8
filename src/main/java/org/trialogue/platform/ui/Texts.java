package org.trialogue.platform.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/**
 * The portal's texts: a bundle a module in {@code vaadin-i18n}, English being the one without a language in its name. A key begins with
 * its module ({@code plans.commitment.due}), which says where to look.
 */
@Component
public class Texts implements I18NProvider {

    /** The languages everything is written in, in the order in which they are offered. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    private static final long serialVersionUID = 1L;
    private static final Control ENGLISH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var bundle = bundle(key, locale);
        try {
            return params.length == 0
                    ? bundle.getString(key).replace("''", "'")
                    : new MessageFormat(bundle.getString(key), locale).format(params);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("no text under " + key, missing);
        }
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return new HashMap<>();
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        var module = key.substring(0, Math.max(0, key.indexOf('.')));
        try {
            return ResourceBundle.getBundle("vaadin-i18n/" + module, locale, ENGLISH_OTHERWISE);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("no text under " + key, missing);
        }
    }
}
