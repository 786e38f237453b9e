/** Nightly learning, and what staff say of services whose length cannot be believed. */
package fr.parvis.learning.boundary;
