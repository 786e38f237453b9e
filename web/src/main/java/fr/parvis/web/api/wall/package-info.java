/** What a wall screen asks: whom to announce where, and how long the waits are. Only for enrolled wall screens. */
package fr.parvis.web.api.wall;
