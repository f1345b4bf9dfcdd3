package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Organisations that take part in a project. */
class PartnerTests extends ProjectOrganisation {

    @Test
    void organisationsTakePartAndLeave() {
        String name = "Kommune " + unique();
        String partners = "/projects/{id}/organisation/partners";
        assertThat(get(leader, partners + "/new", project)).hasStatusOk();
        assertThat(post(leader, Map.of("partnerName", " "), partners, project))
                .bodyText()
                .contains("Skriv organisationens navn");
        post(leader, Map.of("partnerName", name, "partnerRole", "Projektkommune"), partners, project);
        post(leader, Map.of("partnerName", name.toUpperCase(), "partnerRole", "Medejer"), partners, project);
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .contains(name, "Medejer")
                .doesNotContain("Projektkommune<");
        UUID partner = jdbc.sql("select organisation_id from project_partner where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .single();
        post(leader, Map.of(), partners + "/{partner}/deletion", project, partner);
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .doesNotContain("Medejer");
    }

    @Test
    void aPartnerIsMendedAndALateEditorSeesBothTexts() {
        String wrong = "Komune " + unique();
        String right = "Kommune " + unique();
        String partners = "/projects/{id}/organisation/partners";
        assertThat(post(leader, Map.of("partnerName", wrong, "another", "true"), partners, project))
                .hasRedirectedUrl("/projects/" + project + "/organisation/partners/new");
        UUID partner = jdbc.sql("select organisation_id from project_partner where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .single();
        assertThat(get(leader, partners + "/{partner}/edit", project, partner))
                .bodyText()
                .contains(wrong);
        assertThat(post(
                        leader,
                        Map.of("partnerName", wrong, "partnerRole", "Projektkommune", "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .hasStatus3xxRedirection();
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "partnerRole", "Fond", "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .bodyText()
                .contains("En anden har gemt", "Projektkommune", "Fond");
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "partnerRole", "Fond", "version", "1"),
                        partners + "/{partner}/edit",
                        project,
                        partner))
                .hasStatus3xxRedirection();
        assertThat(get(leader, "/projects/{id}/organisation", project))
                .bodyText()
                .contains(right, "Fond")
                .doesNotContain(wrong);
        assertThat(events("project.partnerRevised")).isEqualTo(2);
        post(leader, Map.of("partnerName", wrong), partners, project);
        UUID other = jdbc.sql("select organisation_id from project_partner where project_id = ? and role is null")
                .param(project)
                .query(UUID.class)
                .single();
        assertThat(post(
                        leader,
                        Map.of("partnerName", right, "version", "0"),
                        partners + "/{partner}/edit",
                        project,
                        other))
                .bodyText()
                .contains("Organisationen deltager allerede");
    }

    @Test
    void aPartnerThatNeverTookPartLeavesNoTrail() {
        assertThat(post(
                        leader,
                        Map.of(),
                        "/projects/{id}/organisation/partners/{partner}/deletion",
                        project,
                        UUID.randomUUID()))
                .hasStatus3xxRedirection();
        assertThat(events("project.partnerRemoved")).isZero();
    }
}
