package fr.parvis.shared;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A read that fails with its connection is not tried again by EclipseLink, which would do so three times: while a database is silent
 * each try waits for its own time-out, and a caller who should be told after twenty seconds waited for two minutes (ADR 0078).
 */
public final class OneTry implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(0);
    }
}
