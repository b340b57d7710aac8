package org.trialogue.roles;

/** What is tried of one subject. A new object is a row in the file of its subject, and one in {@code docs/security-model.md}. */
@FunctionalInterface
interface Cases {

    /** Puts something of the subject into the scene, and adds what is tried of it. */
    void add(Scene scene, Attempts attempts) throws Exception;
}
