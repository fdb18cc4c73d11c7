package org.juesuan.cluster;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * Numbers of partitions that wait for a worker, in Spring Integration's message store. A message is only a hint: whoever gets one
 * still has to take the partition. What lies in the table is text, and no object that Java would make of bytes.
 */
final class PartitionQueue {

    /** Under which the messages stand in the table. */
    static final String REGION = "juesuan";

    private final JdbcChannelMessageStore store;

    PartitionQueue(DataSource database) {
        store = new JdbcChannelMessageStore(database);
        store.setRegion(REGION);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setSerializer((message, out) -> out.write(((Message<?>) message).getPayload().toString().getBytes(StandardCharsets.UTF_8)));
        store.setDeserializer(in -> new GenericMessage<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        store.afterPropertiesSet();
    }

    /** In the transaction at hand. */
    void send(String run, int number) {
        store.addMessageToGroup(run, new GenericMessage<>(String.valueOf(number)));
    }

    /** Takes the oldest away, in the transaction at hand; empty where there is none, or others have them in hand. */
    OptionalInt poll(String run) {
        Message<?> message = store.pollMessageFromGroup(run);
        return message == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(message.getPayload().toString()));
    }
}
