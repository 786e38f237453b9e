package fr.parvis.web.security;

import fr.parvis.web.staff.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the page says that answers a refused page or form: why, and that nothing was done. */
@Named
@RequestScoped
public class RefusalPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    @Inject
    private AccessRefused refused;

    @PostConstruct
    void note() {
        if (!isForm()) {
            refused.note();
        }
    }

    private boolean isForm() {
        return Refusal.shownOn(request) == Refusal.NOT_FROM_HERE;
    }

    public String getTitle() {
        return texts.of(isForm() ? "error.form" : "error.403");
    }

    public String getDetail() {
        return texts.of(isForm() ? "error.form.detail" : "error.403.detail");
    }
}
