/** What reverse proxies say of the browser behind them, and whether it is believed (ADR 0091). Knows only the settings. */
package fr.parvis.web.proxy;
