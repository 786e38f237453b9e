/** What is stored of papers, questions and answers. */
package fr.parvis.preparation.entity;
