package fr.parvis.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Leads an address that is not plain to where nothing is, before the server looks which page and which right belong to it, so that
 * {@link OneAddress} refuses it whoever asks. The Servlet API has no place before both; hence this extension of the server.
 */
public class OneAddressFirst implements ServletExtension {
    private static final String NOWHERE = "/unclear";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (!OneAddress.isPlain(sent(exchange))) {
                exchange.setRelativePath(NOWHERE);
            }
            next.handleRequest(exchange);
        });
    }

    /** The path as it was sent, without the host that proxies may put before it. */
    private static String sent(HttpServerExchange exchange) {
        String address = exchange.getRequestURI();
        if (!exchange.isHostIncludedInRequestURI()) {
            return address;
        }
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? "/" : address.substring(path);
    }
}
