-- Where does the money come from? Income by source.
SELECT year, department, source, sum(amount_yuan) AS amount_yuan
FROM income
GROUP BY ALL
ORDER BY year, department, amount_yuan DESC;
