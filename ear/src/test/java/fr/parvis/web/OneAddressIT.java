package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Nodes;
import fr.parvis.testing.UsesNodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address has one way to be written; sent as written, which no client of the Java library does. */
@UsesNodes
class OneAddressIT {
    private static URI server;

    @BeforeAll
    static void start() {
        server = Nodes.shared().address(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/agents/sign-in;x=1",
                "/api;x=1/agents/sign-in",
                "/api/agents%2Fsign-in",
                "/api/agents%5Csign-in",
                "/api/./agents/sign-in",
                "/api/agents/../agents/sign-in",
                "/api/%2e%2e/api/agents/sign-in",
                "/api//agents/sign-in",
                "/api/agents/sign-in%3bx"
            })
    void the_api_refuses_an_address_that_could_be_written_otherwise(String address) throws Exception {
        String answer = post(address, "application/json", "{\"login\":\"nobody-at-all\",\"password\":\"x\"}");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("urn:parvis:address-unclear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/sign-in;x=1",
                "/staff;a/sign-in",
                "/staff/./sign-in",
                "/staff//sign-in",
                "/staff%2Fsign-in",
                "/common/..%2fstaff/sign-in"
            })
    void no_page_has_such_an_address(String address) throws Exception {
        String answer = post(address, "application/x-www-form-urlencoded", "login=nobody-at-all&password=x");

        assertThat(answer).startsWith("HTTP/1.1 404 ").doesNotContain("PARVIS_TRY=W");
    }

    @Test
    void the_plain_address_is_answered() throws Exception {
        assertThat(post("/api/agents/sign-in", "application/json", "{\"login\":\"nobody-at-all\",\"password\":\"x\"}"))
                .startsWith("HTTP/1.1 401 ");
    }

    private static String post(String address, String type, String body) throws IOException {
        String request = "POST " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.getPort() + "\r\nContent-Type: "
                + type + "\r\nOrigin: http://127.0.0.1:" + server.getPort()
                + "\r\nRequest-Id: 0b0f5b3e-3f5e-4a8e-9a55-0d6a1c1f9a01\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
