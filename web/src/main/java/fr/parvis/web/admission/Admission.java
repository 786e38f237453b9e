package fr.parvis.web.admission;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts the {@link Doorway} before the whole web application, on the threads that only read and write. */
public class Admission implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(Doorway::new);
    }
}
