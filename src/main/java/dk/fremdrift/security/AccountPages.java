package dk.fremdrift.security;

import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.SheetExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the administrator's pages show. */
@Repository
@Transactional(readOnly = true)
class AccountPages {

    private static final String MATCHES = """
            (:search = '' or findable(a.display_name) like all ((select like_words(:search))::text[])
                          or position(lower(:search) in a.username) > 0
                          or position(lower(:search) in lower(a.email)) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the accounts whose name, username or e-mail contains what is searched for. */
    Page<AccountRow> list(String search, Pageable wanted) {
        long total = jdbc.sql("select count(*) from account a where " + MATCHES)
                .param("search", search)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<AccountRow> rows = found(search, "limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> row(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All of those accounts, in the order of the page; to be closed. */
    Stream<AccountRow> all(String search) {
        return found(search, "").withFetchSize(SheetExport.ROWS_AT_A_TIME).query((row, number) -> row(row)).stream();
    }

    private JdbcClient.StatementSpec found(String search, String part) {
        return jdbc.sql("""
                        select a.id, a.username, a.email, a.display_name, a.password_hash is not null as has_password, a.locked,
                               array(select distinct r.role from account_role r
                                     where r.account_id = a.id and %s
                                     order by r.role) as roles
                        from account a
                        where %s
                        order by a.display_name, a.id
                        %s
                        """.formatted(AccountRole.HELD, MATCHES, part))
                .param("search", search)
                .param("today", LocalDate.now(clock));
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("has_password"),
                row.getBoolean("locked"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(GlobalRole::valueOf)
                        .toList());
    }

    /** @throws NotFoundException if there is no such account */
    AccountDetails get(UUID id) {
        return jdbc.sql("""
                        select a.id, a.version, a.username, a.email, a.display_name, a.password_hash is not null as has_password,
                               a.locked, a.created_at,
                               (select max(l.expires_at) from one_time_link l
                                where l.account_id = a.id and l.used_at is null and l.expires_at > :now) as link_expires_at
                        from account a
                        where a.id = :id
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AccountDetails(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("username"),
                        row.getString("email"),
                        row.getString("display_name"),
                        row.getBoolean("has_password"),
                        row.getBoolean("locked"),
                        Moments.in(row, "created_at"),
                        Moments.ifAnyIn(row, "link_expires_at")))
                .optional()
                .orElseThrow(() -> new NotFoundException("account", id));
    }

    List<RoleRow> roles(UUID accountId) {
        return jdbc.sql("""
                        select id, role, valid_from, valid_to, ended_at,
                               ended_at is null and coalesce(valid_to, 'infinity') >= :today as open
                        from account_role
                        where account_id = :id
                        order by open desc, valid_from desc, id
                        """)
                .param("id", accountId)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new RoleRow(
                        row.getObject("id", UUID.class),
                        GlobalRole.valueOf(row.getString("role")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        Moments.ifAnyIn(row, "ended_at"),
                        row.getBoolean("open")))
                .list();
    }
}
