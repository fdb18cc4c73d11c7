-- What lies in the queue is of runs that are over.
DELETE FROM int_channel_message
