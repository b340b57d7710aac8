package org.trialogue.platform;

import java.util.Map;

/** What a module keeps of a person. A module that keeps anything hands one in as a bean; it is all given to the person who asks for it. */
public interface PersonalData {

    /** The module's word, which names a folder in the archive. */
    String folder();

    /**
     * The questions to the database that find it, by what each finds. They are asked as the person, so that the policies hold, and name the
     * person as {@code :me}.
     */
    Map<String, String> questions();
}
