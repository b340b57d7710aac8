package org.trialogue.platform.security;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction for whom it runs. The setting is local to the transaction: a connection that goes
 * back to the pool remembers no one.
 */
@Component
class MemberNaming implements TransactionExecutionListener {

    private final EntityManagerFactory factory;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    MemberNaming(EntityManagerFactory factory, ObjectProvider<PlatformTransactionManager> transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) return;
        if (!(TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder)) return;
        var session = holder.getEntityManager().unwrap(org.hibernate.Session.class);
        try {
            session.doWork(MemberNaming::name);
        } catch (RuntimeException broken) {
            undo(transaction, broken);
            throw broken;
        }
    }

    /** What was begun would otherwise stay with the thread, and with it a connection that is closed. */
    private void undo(TransactionExecution transaction, RuntimeException broken) {
        if (!(transaction instanceof TransactionStatus status)) return;
        try {
            transactions.getObject().rollback(status);
        } catch (RuntimeException too) {
            broken.addSuppressed(too);
        }
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
