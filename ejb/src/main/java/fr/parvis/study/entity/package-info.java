/** What is stored of a study, and its life cycle. */
package fr.parvis.study.entity;
