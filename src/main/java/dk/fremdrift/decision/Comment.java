package dk.fremdrift.decision;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody says about a submission. Stands apart from the votes, so that words can be erased and votes remain. */
@Entity
@Table(name = "submission_comment")
class Comment {

    @Id
    private UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY)
    private Submission submission;

    private UUID personId;
    private String text;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Comment() {}

    Comment(Submission submission, UUID personId, String text, Instant writtenAt) {
        this.submission = submission;
        this.personId = personId;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    boolean says(UUID person, String words) {
        return personId.equals(person) && text.equals(words);
    }
}
