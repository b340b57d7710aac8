package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.local.SharedServices;

class BrokenConnectionTest extends Setting {

    @Autowired
    private DataSource pool;

    /** Other tests find no connection that was broken here. */
    @AfterEach
    void renewed() throws SQLException {
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void a_thread_whose_connection_broke_as_a_transaction_began_works_again() throws SQLException {
        var failed = 0;
        for (int round = 0; round < 5; round++) {
            asks();
            broken();
            for (int attempt = 0; attempt < 12; attempt++) if (!asks()) failed++;
            assertThat(asks()).isTrue();
        }
        assertThat(failed).as("transactions that began on a broken connection").isPositive();
    }

    private boolean asks() {
        try {
            return transaction.execute(
                            status -> jdbc.sql("select 1").query(Integer.class).single())
                    == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Ends what the portal holds of connections, before the pool looks at them again. */
    private static void broken() throws SQLException {
        var services = SharedServices.get();
        try (var other = DriverManager.getConnection(
                        services.property("spring.datasource.url"),
                        services.property("spring.datasource.username"),
                        services.property("spring.datasource.password"));
                var ending = other.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()")) {
            ending.execute();
        }
    }
}
