package org.trialogue.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.trialogue.membership.Person;

/**
 * Files are handed out in the language in which a member reads the portal, whatever the browser's is. A script that says which language it accepts is
 * answered in that one. Before sign-in the browser decides, and of what is public for everybody: caches keep it by what the browser accepts.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class FilesLanguage implements LocaleResolver {

    private static final String RESOLVED = FilesLanguage.class.getName();

    private final LocaleResolver accepted = new AcceptHeaderLocaleResolver();
    private final Stay stay;

    FilesLanguage(Stay stay) {
        this.stay = stay;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale before) return before;
        var language = byScript(request) || isPublic(request)
                ? accepted.resolveLocale(request)
                : stay.person().map(Person::language).orElseGet(() -> accepted.resolveLocale(request));
        request.setAttribute(RESOLVED, language);
        return language;
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("a member chooses the language on a page of the portal");
    }

    private static boolean isPublic(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/public/");
    }

    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
