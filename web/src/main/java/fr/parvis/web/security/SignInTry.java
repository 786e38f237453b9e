package fr.parvis.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A try to sign in that opened nothing, on its way from the answer to the page that is opened next: the form is answered by
 * a redirect, so that reloading sends no password again. It lives a minute in a cookie of this browser and holds no
 * password.
 *
 * @param why what was the matter
 * @param minutes how long to wait for the next try, 0 when not at all
 * @param login what was typed, 80 characters at most
 */
record SignInTry(Why why, long minutes, String login) {

    /** Why nothing was opened. */
    enum Why {
        /** Login or password is wrong, or it was too early: which one is not said. */
        WRONG,
        /** The form was not one that this browser was given lately. */
        STALE
    }

    private static final String COOKIE = "PARVIS_TRY";

    /** Browsers take it from https only: {@link HostCookie}. */
    private static final String COOKIE_OF_HTTPS = "__Secure-" + COOKIE;

    private static final int KEPT_SECONDS = 60;
    private static final int LONGEST_LOGIN = 80;
    private static final Pattern KEPT = Pattern.compile("(WRONG|STALE)\\.(\\d{1,6})\\.([\\w-]*)");

    SignInTry {
        login = login == null || login.length() > LONGEST_LOGIN ? "" : login;
    }

    static SignInTry wrong(HttpServletRequest request, long minutes) {
        return new SignInTry(Why.WRONG, minutes, typed(request));
    }

    static SignInTry stale(HttpServletRequest request) {
        return new SignInTry(Why.STALE, 0, typed(request));
    }

    private static String typed(HttpServletRequest request) {
        return PostedForm.field(request, "login");
    }

    /** The try that led to the page being shown, if one did. */
    static Optional<SignInTry> before(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(cookie -> KEPT.matcher(cookie.getValue()))
                .filter(Matcher::matches)
                .map(kept -> new SignInTry(
                        Why.valueOf(kept.group(1)), Long.parseLong(kept.group(2)), decoded(kept.group(3))))
                .findFirst();
    }

    private static String decoded(String kept) {
        try {
            return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    /** Sends the browser back to the sign-in page, which says why. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        put(request, response, why + "." + minutes + "." + kept, KEPT_SECONDS);
        String next = Landing.signInThen(request.getParameter("next"));
        response.setHeader("Location", next);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** Forgets an earlier try. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, "", 0);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? COOKIE_OF_HTTPS : COOKIE;
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setPath("/staff/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
