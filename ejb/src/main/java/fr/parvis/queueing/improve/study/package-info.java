/**
 * What another organisation would have changed: weeks of a site run in event time by the rule that calls, both
 * organisations over the same visitors, and the differences told with their margin.
 *
 * <p>Instants are milliseconds since midnight at the site, days are counted from 0. Who comes is drawn in
 * {@code arrival}; studies as managers see them, their life and their texts are the context {@code study}.
 */
package fr.parvis.queueing.improve.study;
