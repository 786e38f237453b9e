package fr.parvis.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where an agent goes on after signing in: the staff page that they asked for, never another place. */
final class Landing {
    static final String SIGN_IN = "/staff/login.xhtml";

    private Landing() {}

    /** The page to go on to, when what the browser says is a staff page. */
    static Optional<String> after(String asked) {
        return Optional.ofNullable(asked)
                .filter(page -> page.matches("/staff/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&_.:%+-]{0,400})?"))
                .filter(page -> !page.contains("//") && !page.startsWith(SIGN_IN) && !page.startsWith("/staff/sign-"));
    }

    /** The sign-in page that goes on to a page afterwards. */
    static String signInThen(String page) {
        return after(page)
                .map(next -> SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .orElse(SIGN_IN);
    }
}
