package dk.fremdrift.project;

import java.util.UUID;

/** How people, and words that may name them, are written: as they are called, or as places that can be emptied later. */
interface Naming {

    /** As they are called: for what is read now and kept nowhere. */
    Naming OPEN = new Naming() {
        @Override
        public String person(UUID id, String name) {
            return name;
        }

        @Override
        public String words(String words) {
            return words;
        }
    };

    /** Somebody who is known by an id. */
    String person(UUID id, String name);

    /** What somebody has typed to say who it is, or whom to ask. */
    String words(String words);
}
