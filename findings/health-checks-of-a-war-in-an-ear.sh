#!/bin/sh
# A health check in the WAR of an EAR is never asked when the EAR has an EJB module too: readiness says UP while the check says DOWN.
#
# Server:    WildFly 39.0.1.Final (layers ejb-lite, jaxrs-server, microprofile-health), MicroProfile Health 4.0 (Java 17).
# Input:     an EAR of an EJB module and a WAR, each with a bean-discovery-mode of all and one @Readiness check that answers DOWN.
# Expected:  both stand in /health/ready, as MicroProfile Health asks for every check of a deployment, and the whole is DOWN.
# Behaviour: only the check of the EJB module is listed. An EAR whose only check is in its WAR is UP, whatever the check says.
# For a desk: a balancer went on sending kiosks to a node whose database was away. Put the check into the EJB module.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$temp"' EXIT
"$here/maven-fetch" "$temp" org.eclipse.microprofile.health:microprofile-health-api:4.0.1 \
    jakarta.platform:jakarta.jakartaee-api:10.0.0

cat > "$temp/server.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>server</artifactId><version>1</version><packaging>pom</packaging>
  <build><directory>${basedir}</directory><plugins><plugin>
    <groupId>org.wildfly.plugins</groupId><artifactId>wildfly-maven-plugin</artifactId><version>6.0.1.Final</version>
    <configuration>
      <provisioning-dir>server</provisioning-dir>
      <skipDeployment>true</skipDeployment>
      <feature-packs><feature-pack><location>org.wildfly:wildfly-galleon-pack:39.0.1.Final</location></feature-pack></feature-packs>
      <layers><layer>jaxrs-server</layer><layer>ejb-lite</layer><layer>microprofile-health</layer><layer>management</layer></layers>
      <galleon-options>
        <jboss-fork-embedded>true</jboss-fork-embedded>
        <jboss-overridden-artifacts>org.glassfish.web:jakarta.servlet.jsp.jstl:3.0.1::jar</jboss-overridden-artifacts>
      </galleon-options>
    </configuration>
  </plugin></plugins></build>
</project>
XML
mvn -B -q -ntp -f "$temp/server.xml" wildfly:package > "$temp/provision.log" 2>&1 || { tail -20 "$temp/provision.log" >&2; exit 2; }

# $1: module, where its classes go below $temp/$1
module() {
    mkdir -p "$temp/src-$1" "$temp/$1/$2" "$temp/$1/$3"
    cat > "$temp/src-$1/In$1.java" <<JAVA
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.*;

@Readiness
@ApplicationScoped
public class In$1 implements HealthCheck {
    public HealthCheckResponse call() {
        return HealthCheckResponse.down("in-$1");
    }
}
JAVA
    javac -nowarn -proc:none -cp "$temp/lib/*" -d "$temp/$1/$2" "$temp/src-$1/In$1.java"
    echo '<beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>' > "$temp/$1/$3/beans.xml"
}
module ejb . META-INF
module war WEB-INF/classes WEB-INF
mkdir -p "$temp/src-one" "$temp/ear/META-INF"
echo 'import jakarta.ejb.Stateless; @Stateless public class One {}' > "$temp/src-one/One.java"
javac -nowarn -proc:none -cp "$temp/lib/*" -d "$temp/ejb" "$temp/src-one/One.java"
cat > "$temp/ear/META-INF/application.xml" <<'XML'
<application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
  <module><ejb>desk.jar</ejb></module>
  <module><web><web-uri>pages.war</web-uri><context-root>/</context-root></web></module>
</application>
XML
jar -cf "$temp/ear/pages.war" -C "$temp/war" .

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 19990)
http=$((port > 40000 ? port - 1000 : port + 1000))
# $1: what the EAR holds, in words
told() {
    jar -cf "$temp/ear/desk.jar" -C "$temp/ejb" .
    jar -cf "$temp/server/standalone/deployments/desk.ear" -C "$temp/ear" .
    JBOSS_HOME="$temp/server" sh "$temp/server/bin/standalone.sh" -Djboss.http.port="$http" -Djboss.management.http.port="$port" \
        -Djboss.node.name=findings > "$temp/server.log" 2>&1 &
    server=$!
    seconds=0
    until curl -s "http://127.0.0.1:$port/health/ready" | grep -q 'desk.ear":"OK"'; do
        seconds=$((seconds + 1))
        [ "$seconds" -lt 180 ] || { tail -30 "$temp/server.log" >&2; exit 2; }
        sleep 1
    done
    answer=$(curl -s "http://127.0.0.1:$port/health/ready")
    echo "$1: $(echo "$answer" | sed 's/^{"status":"\([A-Z]*\)".*/\1/'), checks of ours: $(echo "$answer" | grep -o '"in-[a-z]*"' | sort | tr '\n' ' ')"
    pkill -TERM -P "$server" 2>/dev/null || kill "$server"
    wait "$server" 2>/dev/null || true
    server=
    rm -rf "$temp/server/standalone/data" "$temp/server/standalone/tmp"
    rm -f "$temp"/server/standalone/deployments/desk.ear*
}
{
    told "a check in each module"
    rm "$temp/ejb/Inejb.class"
    told "a check in the WAR only"
} > "$temp/seen"
cat > "$temp/expected" <<'END'
a check in each module: DOWN, checks of ours: "in-ejb" 
a check in the WAR only: UP, checks of ours: 
END
"$here/compare" "$temp/seen" "$temp/expected"
