/** The command that runs the fallback forecast on a stream of queue snapshots, row by row. */
package fr.parvis.replay.stream;
