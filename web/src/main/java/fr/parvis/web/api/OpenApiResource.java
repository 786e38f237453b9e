package fr.parvis.web.api;

import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** The description of this API in OpenAPI 3, which the build reads from the resources themselves; for whoever is known at all. */
@Path("openapi.json")
@RequestScoped
@PermitAll
public class OpenApiResource {

    /** The whole document. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] document() throws IOException {
        try (InputStream text = OpenApiResource.class.getResourceAsStream("/openapi/parvis.json")) {
            if (text == null) {
                throw Problem.of(ProblemKey.NOT_FOUND);
            }
            return text.readAllBytes();
        }
    }
}
