-- Numbers of the partitions of a run that are left for another night.
SELECT number FROM partition WHERE run = ? AND state = 'withdrawn' ORDER BY number
