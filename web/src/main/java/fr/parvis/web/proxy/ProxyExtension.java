package fr.parvis.web.proxy;

import fr.parvis.shared.AddressRanges;
import fr.parvis.shared.Settings;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts the named proxies before everything else that looks at a request, the sign-in and all limits included; without one
 * nothing is put there. Where other extensions put something before the application too, this one comes last in
 * {@code META-INF/services}, so that its handler is asked first.
 */
public class ProxyExtension implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        AddressRanges proxies = Settings.fromEnvironment().http().proxies();
        if (!proxies.isEmpty()) {
            deployment.addInitialHandlerChainWrapper(next -> new BelievedProxies(next, proxies));
        }
    }
}
