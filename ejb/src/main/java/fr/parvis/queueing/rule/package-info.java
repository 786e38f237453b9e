/**
 * Whom to call next, and why: the routing rule of the desk.
 *
 * <p>Read in this order: {@link fr.parvis.queueing.rule.CallRule} (the question),
 * {@link fr.parvis.queueing.rule.VisitorScore} (the formula, written once),
 * {@link fr.parvis.queueing.rule.RuleSettings} (what a site may set), {@link fr.parvis.queueing.rule.Reason} and
 * {@link fr.parvis.queueing.rule.WhyNot} (the explanations). Stateless and deterministic: no clock, no database, no
 * randomness.
 *
 * <p>Rules that the product is compared with are in {@code simulation}; how settings are fitted to a site in
 * {@code improve}. Depends on {@code room} only.
 */
package fr.parvis.queueing.rule;
