package fr.parvis.web.api.staff;

import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.boundary.AgentTokens;
import fr.parvis.identity.boundary.IssuedToken;
import fr.parvis.identity.boundary.SignIn;
import fr.parvis.identity.boundary.SignInAnswer;
import fr.parvis.site.boundary.SiteSigns;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Gives an agent's program a token for login and password, and takes it back. */
@Path("agents")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignInResource {
    private static final String BEARER = "Bearer ";

    @Inject
    private SignIn signIn;

    @Inject
    private AgentTokens tokens;

    @Inject
    private SiteSigns signs;

    /** Signs in. Whoever gave many wrong passwords waits; a password for one use is changed on the page first. */
    @POST
    @Path("sign-in")
    public SignedIn signIn(Credentials credentials) {
        SignInAnswer answer = signIn.withPassword(credentials.login(), credentials.password());
        if (answer instanceof SignInAnswer.CodeWanted wanted) {
            answer = withCode(wanted, credentials.code());
        }
        if (answer instanceof SignInAnswer.Refused refused) {
            throw Problem.of(ProblemKey.SIGN_IN_REFUSED).with("until", refused.heardAgain());
        }
        SignInAnswer.SignedIn welcome = (SignInAnswer.SignedIn) answer;
        if (welcome.first()) {
            throw Problem.of(ProblemKey.PASSWORD_FIRST);
        }
        if (welcome.factorWanted()) {
            throw Problem.of(ProblemKey.FACTOR_FIRST);
        }
        return write(tokens.issue(welcome.agent()), welcome.agent());
    }

    /** An account with a second factor wants a code too; without one that is heard, nothing is issued. */
    private SignInAnswer withCode(SignInAnswer.CodeWanted wanted, String code) {
        SignInAnswer answer = code == null || code.isBlank() ? wanted : signIn.withCode(wanted, code, "");
        if (answer instanceof SignInAnswer.SignedIn) {
            return answer;
        }
        throw Problem.of(ProblemKey.SECOND_FACTOR);
    }

    /** The token opens nothing any more. */
    @DELETE
    @Path("token")
    @Consumes(MediaType.WILDCARD)
    public void signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (authorization != null && authorization.startsWith(BEARER + AgentTokens.PREFIX)) {
            tokens.revoke(authorization.substring(BEARER.length()).strip());
        }
    }

    private SignedIn write(IssuedToken token, AgentFacts agent) {
        List<String> sites = agent.sites().stream()
                .flatMap(site -> signs.of(site).stream())
                .map(SiteSigns.Sign::code)
                .sorted()
                .toList();
        List<String> roles = agent.roles().stream().map(Enum::name).sorted().toList();
        return new SignedIn(token.token(), token.expiresAt(), new Agent(agent.id(), agent.displayName(), roles, sites));
    }

    /**
     * Who says that they are an agent.
     *
     * @param code of the second factor, for accounts that have one; null for none
     */
    public record Credentials(String login, String password, String code) {
        public Credentials {
            login = Given.required(login, "login");
            password = Given.required(password, "password");
        }

        /** Says nothing of the password, so that no log can give it away. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /**
     * What the program keeps.
     *
     *
     * @param token to be sent as {@code Authorization: Bearer}
     */
    public record SignedIn(String token, Instant expiresAt, Agent agent) {
        /** Says nothing of the token, so that no log can give it away. */
        @Override
        public String toString() {
            return "SignedIn until " + expiresAt;
        }
    }

    /**
     * Who the agent is.
     *
     *
     * @param sites codes of the sites they work at
     */
    public record Agent(long id, String name, List<String> roles, List<String> sites) {}
}
