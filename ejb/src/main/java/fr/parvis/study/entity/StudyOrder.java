package fr.parvis.study.entity;

import fr.parvis.study.StudyBase;

/**
 * What a study asks for.
 *
 * @param id the study
 * @param siteId where
 * @param base the week it starts from
 * @param draws how many weeks are drawn
 * @param seed of chance
 * @param today the organisation in force, as text
 * @param wanted the organisation that is studied, as text
 */
public record StudyOrder(long id, long siteId, StudyBase base, int draws, long seed, String today, String wanted) {}
