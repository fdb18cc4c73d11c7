-- Messages that somebody removed are sent again.
UPDATE partition SET queued = false WHERE run = ? AND state = 'open' AND queued
