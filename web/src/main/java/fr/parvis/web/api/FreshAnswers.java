package fr.parvis.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Says that no answer of the desk is to be kept by a browser or a proxy, and that a browser which is led to one saves it
 * under a fixed name instead of showing it as a page; unless the resource says otherwise.
 */
@Provider
public class FreshAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (isJson(response.getMediaType()) && !response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"api.json\"");
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().matches("json|.*\\+json");
    }
}
