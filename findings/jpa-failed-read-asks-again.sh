#!/bin/sh
# A read through JPA whose connection fails is asked again behind the application's back, each time with a time-out of its own.
#
# Library:   org.eclipse.persistence:eclipselink 4.0.9 on Java 17; com.h2database:h2 2.3.232 as the database.
# Input:     one query by an EntityManager outside a transaction; from a moment on the data source answers every request for a connection
#            with an SQLException of class 08 after 300 ms, as one does whose database is gone and whose connections have a time-out.
# Expected:  one exception after one time-out.
# Behaviour: one exception, after four requests for a connection and ten seconds of pauses between them: more than 11 s where 0.3 were
#            expected. With setQueryRetryAttemptCount(0) in a SessionCustomizer it is one request and 0.3 s; no property of persistence.xml
#            sets it.
# For a desk: with a time-out of 20 s, a kiosk that asks at the moment when the database falls silent waits for two minutes, though everything
#            was set to tell it to come back.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.eclipse.persistence:eclipselink:4.0.9 com.h2database:h2:2.3.232 \
    jakarta.persistence:jakarta.persistence-api:3.1.0
mkdir -p "$temp/classes/META-INF"
cat > "$temp/classes/META-INF/persistence.xml" <<'XML'
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
  <persistence-unit name="desk" transaction-type="RESOURCE_LOCAL">
    <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
    <exclude-unlisted-classes>true</exclude-unlisted-classes>
  </persistence-unit>
</persistence>
XML
cat > "$temp/Asks.java" <<'JAVA'
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLNonTransientConnectionException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.h2.jdbcx.JdbcDataSource;

public class Asks {
    static final AtomicInteger requests = new AtomicInteger();
    static volatile boolean gone;

    public static class OneTry implements SessionCustomizer {
        @Override
        public void customize(Session session) {
            ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
        }
    }

    public static void main(String[] args) {
        read("as it is", Map.of());
        read("one try", Map.of("eclipselink.session.customizer", OneTry.class.getName()));
    }

    static void read(String name, Map<String, Object> more) {
        gone = false;
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name.replace(" ", ""));
        DataSource source = (DataSource) Proxy.newProxyInstance(
                Asks.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && gone) {
                        requests.incrementAndGet();
                        Thread.sleep(300);
                        throw new SQLNonTransientConnectionException("time-out", "08006");
                    }
                    try {
                        return method.invoke(h2, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("jakarta.persistence.nonJtaDataSource", source);
        settings.put("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform");
        settings.put("eclipselink.logging.level", "OFF");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("desk", settings);
                EntityManager entities = factory.createEntityManager()) {
            entities.createNativeQuery("select 1").getSingleResult();
            gone = true;
            requests.set(0);
            long begin = System.nanoTime();
            try {
                entities.createNativeQuery("select 1").getSingleResult();
                System.out.println(name + ": answered");
            } catch (PersistenceException failed) {
                long seconds = (System.nanoTime() - begin) / 1_000_000_000;
                System.out.println(name + ": one exception after " + requests + " requests, "
                        + (seconds >= 10 ? "more than ten seconds" : seconds >= 1 ? seconds + " s" : "less than a second"));
            }
        }
    }
}
JAVA
javac -d "$temp/classes" -cp "$temp/lib/*" "$temp/Asks.java"
java -cp "$temp/classes:$temp/lib/*" Asks > "$temp/seen"
cat > "$temp/expected" <<'END'
as it is: one exception after 4 requests, more than ten seconds
one try: one exception after 1 requests, less than a second
END
"$here/compare" "$temp/seen" "$temp/expected"
