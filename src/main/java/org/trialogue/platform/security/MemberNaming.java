package org.trialogue.platform.security;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction for whom it runs. The setting is local to the transaction: a connection that goes
 * back to the pool remembers no one.
 */
@Component
class MemberNaming implements TransactionExecutionListener {

    private final EntityManagerFactory factory;

    MemberNaming(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) return;
        if (!(TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder)) return;
        var session = holder.getEntityManager().unwrap(org.hibernate.Session.class);
        session.doWork(MemberNaming::name);
    }

    private static void name(Connection connection) throws SQLException {
        var sql = "select set_config('trialogue.member', ?, true), set_config('trialogue.room', ?, true)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Viewing.member().map(Object::toString).orElse(""));
            statement.setString(2, Viewing.room().map(Object::toString).orElse(""));
            statement.execute();
        }
    }
}
