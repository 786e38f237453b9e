package fr.parvis.web.security;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.Role;
import fr.parvis.identity.boundary.OwnFactor;
import fr.parvis.kiosk.scan.QrPicture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a manager or administrator sees of their second factor; the forms go to {@link OwnFactorForms}. */
@Named
@RequestScoped
public class FactorPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private OwnFactor own;

    @Inject
    private OwnProof proof;

    private Optional<OwnFactor.State> state = Optional.empty();

    /** Whoever may have none, or has one and no new codes to note, has nothing to do here. */
    public String open() {
        boolean nothing = !isOffered() || (isSet() && getCodes().isEmpty());
        return nothing ? "/staff/account.xhtml?faces-redirect=true" : null;
    }

    /** Whether the account is one that may have a second factor. */
    public boolean isOffered() {
        return caller.agent()
                .filter(agent -> agent.is(Role.MANAGER) || agent.is(Role.ADMINISTRATOR))
                .isPresent();
    }

    public boolean isSet() {
        return isOffered() && state().set();
    }

    /** Codes on paper that were not used. */
    public int getLeft() {
        return state().codesLeft();
    }

    /** Whether the account needs it before anything else. */
    public boolean isRequired() {
        return StaffSession.of(request).filter(StaffSession::mustSetFactor).isPresent();
    }

    /** Whether the password has to be given too. */
    public boolean isPasswordWanted() {
        return proof.isWanted();
    }

    /** The codes on paper, just made; empty before. */
    public List<String> getCodes() {
        return FactorOffer.of(request).codes();
    }

    /** The key to type, in groups of four. */
    public String getSecret() {
        return FactorOffer.of(request).secret().grouped();
    }

    /** The picture of the key, as an address that holds it: no other request, no log. */
    public String getPicture() {
        String login = caller.agent().map(AgentFacts::login).orElse("");
        String drawn = QrPicture.of(FactorOffer.of(request).secret().address(login));
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(drawn.getBytes(StandardCharsets.UTF_8));
    }

    /** The word for why the form before did nothing, empty when it did. */
    public String getRefused() {
        String said = request.getParameter("said");
        return "WRONG".equals(said) || "CODE".equals(said) ? said : "";
    }

    private OwnFactor.State state() {
        if (state.isEmpty()) {
            state = Optional.of(own.state());
        }
        return state.get();
    }
}
