package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Signer;
import dk.fremdrift.project.DescriptionVersion.Signature;
import dk.fremdrift.project.PaperEdition.Signatory;
import dk.fremdrift.shared.Danish;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a description on the table: as it stands now, or as it was frozen, with who has signed it and who has not. */
@Component
class PaperEditions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Danish.LOCALE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Danish.LOCALE);

    private final DescriptionPapers papers;
    private final PaperContent contents;
    private final MessageSource messages;
    private final Clock clock;

    PaperEditions(DescriptionPapers papers, PaperContent contents, MessageSource messages, Clock clock) {
        this.papers = papers;
        this.contents = contents;
        this.messages = messages;
        this.clock = clock;
    }

    /** The description as it stands now, with a line for everybody who is to sign it. */
    PaperEdition draft(UUID projectId) {
        DescriptionPaper paper = papers.of(projectId, Naming.OPEN);
        return new PaperEdition(
                paper,
                true,
                say("project.paper.version.draft"),
                DAY.format(LocalDate.now(clock)),
                null,
                signatories(paper, List.of()));
    }

    /** The version as it was frozen, with what has been signed until now. */
    PaperEdition frozen(DescriptionVersion version) {
        DescriptionPaper paper = contents.read(version.content());
        return new PaperEdition(
                paper,
                false,
                say("project.version.number", version.number()),
                DAY.format(version.frozenAt().atZone(Danish.ZONE)),
                version.sha256(),
                signatories(paper, version.signatures()));
    }

    // Those who were to sign when it was frozen, and those who have come since and signed
    private List<Signatory> signatories(DescriptionPaper paper, List<Signature> signatures) {
        Map<UUID, Signature> given = new LinkedHashMap<>();
        signatures.forEach(signature -> given.put(signature.personId(), signature));
        List<Signatory> signatories = new ArrayList<>();
        for (Signer signer : paper.signers()) {
            Signature signature = signer.personId() == null ? null : given.remove(signer.personId());
            signatories.add(new Signatory(signer.who(), signer.role(), words(signature)));
        }
        given.values()
                .forEach(
                        signature -> signatories.add(new Signatory(signature.name(), as(signature), words(signature))));
        return List.copyOf(signatories);
    }

    private String as(Signature signature) {
        String role = say("role." + signature.role());
        return signature.organisation() == null ? role : role + ", " + signature.organisation();
    }

    private @Nullable String words(@Nullable Signature signature) {
        if (signature == null) {
            return null;
        }
        return signature.paperWords() == null
                ? say("project.paper.signed", MOMENT.format(signature.signedAt().atZone(Danish.ZONE)))
                : say(
                        "project.paper.signedOnPaper",
                        signature.paperWords(),
                        String.valueOf(signature.recordedBy()),
                        DAY.format(signature.signedAt().atZone(Danish.ZONE)));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Danish.LOCALE);
    }
}
