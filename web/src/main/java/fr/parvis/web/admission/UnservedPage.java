package fr.parvis.web.admission;

import fr.parvis.web.api.problem.ProblemKey;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page for people whose request is not served now, in the words of the staff pages. */
final class UnservedPage {
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("fr.parvis.web.texts", Locale.FRENCH);
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {again}<title>{title}</title>
            <link rel="icon" href="/resources/parvis/mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/common/tokens.css">
            <link rel="stylesheet" href="/jakarta.faces.resource/staff.css.xhtml?ln=parvis">
            </head>
            <body><main class="plain-page"><h1>{title}</h1><p>{detail}</p></main></body>
            </html>
            """;

    private UnservedPage() {}

    /**
     * @param retrySeconds after which the browser asks again by itself, 0 for never
     */
    static String of(ProblemKey why, int retrySeconds) {
        String again = retrySeconds == 0 ? "" : "<meta http-equiv=\"refresh\" content=\"" + retrySeconds + "\">\n";
        return PAGE.replace("{again}", again)
                .replace("{title}", TEXTS.getString("error." + why.status()))
                .replace("{detail}", TEXTS.getString("error." + why.status() + ".detail"));
    }
}
