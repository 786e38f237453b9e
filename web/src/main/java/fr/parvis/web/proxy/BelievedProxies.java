package fr.parvis.web.proxy;

import fr.parvis.shared.AddressRanges;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Takes over address, scheme and host of the browser from a proxy that is named in the settings; whatever anybody else says of
 * themselves is left aside.
 */
final class BelievedProxies implements HttpHandler {
    private static final HttpString FORWARDED = new HttpString("Forwarded");

    private final HttpHandler next;
    private final AddressRanges proxies;

    BelievedProxies(HttpHandler next, AddressRanges proxies) {
        this.next = next;
        this.proxies = proxies;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetSocketAddress peer = exchange.getSourceAddress();
        if (peer != null && peer.getAddress() != null && proxies.holds(peer.getAddress())) {
            told(exchange.getRequestHeaders()).browser(proxies).ifPresent(hop -> believe(hop, exchange));
        }
        next.handleRequest(exchange);
    }

    private static ForwardedHops told(HeaderMap headers) {
        return headers.contains(FORWARDED)
                ? ForwardedHops.standard(all(headers, FORWARDED))
                : ForwardedHops.usual(
                        all(headers, Headers.X_FORWARDED_FOR),
                        all(headers, Headers.X_FORWARDED_PROTO),
                        all(headers, Headers.X_FORWARDED_HOST));
    }

    private static String all(HeaderMap headers, HttpString name) {
        return headers.contains(name) ? String.join(",", headers.get(name)) : "";
    }

    private static void believe(ForwardedHops.Hop hop, HttpServerExchange exchange) {
        hop.address().ifPresent(address -> exchange.setSourceAddress(new InetSocketAddress(address, 0)));
        scheme(hop.scheme()).ifPresent(exchange::setRequestScheme);
        if (!hop.host().isEmpty()) {
            exchange.getRequestHeaders().put(Headers.HOST, hop.host());
            int port = hop.port() > 0 ? hop.port() : "https".equals(exchange.getRequestScheme()) ? 443 : 80;
            exchange.setDestinationAddress(InetSocketAddress.createUnresolved(hop.hostName(), port));
        }
    }

    private static Optional<String> scheme(String told) {
        return Optional.of(told).filter(word -> word.equals("https") || word.equals("http"));
    }
}
