package dk.fremdrift.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.BrokenRule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes, decisions and what they stood on cannot be changed, whoever asks the database. */
@SpringBootTest
@Import(TestDatabase.class)
class WhatStandsTests {

    @Autowired
    SubmissionService submissions;

    @Autowired
    VotingService voting;

    @Autowired
    JdbcClient application;

    @Autowired
    TestDatabase.Owner owner;

    @Autowired
    TestDatabase.Superuser superuser;

    UUID anna;
    UUID open;
    UUID decided;

    @BeforeEach
    void aDecidedAndAnOpenSubmission() {
        var fixtures = new DecisionFixtures(application);
        UUID project = fixtures.project();
        UUID leader = fixtures.leader(project);
        anna = fixtures.member(project);
        decided = submissions.submit(DecisionFixtures.proposal(project, leader));
        voting.cast(decided, anna, Choice.APPROVE, null);
        open = submissions.submit(DecisionFixtures.proposal(project, leader));
        fixtures.member(project);
        voting.recuse(open, anna, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update vote set choice = 'REJECT'",
                "delete from vote",
                "truncate vote cascade",
                "update decision set outcome = 'REJECTED'",
                "delete from decision",
                "truncate decision cascade",
                "update decision_vote set vote_id = null",
                "delete from decision_vote",
                "truncate decision_vote",
                "update recusal set declared_at = now()",
                "delete from recusal",
                "truncate recusal cascade",
                "delete from submission",
                "truncate submission cascade",
                "update submission set version_number = 2",
                "update submission set content = '{}'",
                "update submission set submitted_at = now()",
                "update submission set status = 'OPEN', closed_at = null where status = 'DECIDED'"
            })
    void whatStandsRefusesToChange(String attempt) {
        for (JdbcClient role : List.of(application, owner.jdbc(), superuser.jdbc())) {
            assertThatThrownBy(() -> role.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching(
                            "(?s)ERROR: (permission denied for table|.*is append-only|submission is (frozen|never deleted)).*");
        }
    }

    @Test
    void aVoteOrAnInterestAfterTheDecisionIsRefusedByTheDatabaseToo() {
        Stream.of(
                        "insert into vote (id, submission_id, seat_id, person_id, deputy, choice, cast_at) select gen_random_uuid(), submission_id, seat_id, person_id, false, 'REJECT', now() from vote where submission_id = ?",
                        "insert into recusal (id, submission_id, person_id, declared_at) select gen_random_uuid(), submission_id, person_id, now() from vote where submission_id = ?")
                .forEach(attempt -> assertThatThrownBy(
                                () -> application.sql(attempt).param(decided).update())
                        .rootCause()
                        .hasMessageContaining("the submission is closed"));
    }

    @Test
    void aSecondDecisionIsRefusedByTheDatabaseToo() {
        assertThatThrownBy(() -> application
                        .sql(
                                "insert into decision (id, submission_id, outcome, rule, electorate, decided_at) values (gen_random_uuid(), ?, 'REJECTED', 'CHAIR', 1, now())")
                        .param(decided)
                        .update())
                .hasMessageContaining("decision_one_per_submission");
    }

    @Test
    void whatIsDecidedOnIsWhatWasHashed() {
        assertThat(application
                        .sql(
                                "select content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex') from submission where id = ?")
                        .param(open)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> application
                        .sql(
                                "insert into submission select gen_random_uuid(), version, body_id, subject_kind, gen_random_uuid(), version_id, content || ' ', content_sha256, note, submitted_by, submitted_at, status, deadlocked, closed_at, version_number, about from submission where id = ?")
                        .param(open)
                        .update())
                .hasMessageContaining("submission_content_is_what_was_hashed");
    }

    @ParameterizedTest
    @CsvSource({
        "submission_version_number_positive, 0, {}",
        "submission_about_is_object, 1, []",
        "submission_about_is_object, 1, Budget"
    })
    void aSubmissionSaysWhichVersionItIsAndWhatItIsAbout(String rule, int version, String about) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> application
                        .sql("""
                                insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number,
                                    about, content, content_sha256, submitted_by, submitted_at, status)
                                select gen_random_uuid(), 0, body_id, subject_kind, gen_random_uuid(), gen_random_uuid(), :version,
                                    :about, content, content_sha256, submitted_by, submitted_at, 'OPEN'
                                from submission where id = :open
                                """)
                        .param("version", version)
                        .param("about", about)
                        .param("open", open)
                        .update())
                .extracting(BrokenRule::of)
                .isEqualTo(rule);
    }
}
