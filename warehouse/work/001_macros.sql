-- Words that several files share. None of them reads a table.

-- Keys are hashes of natural keys: the same body has the same key in every release.
CREATE TEMP MACRO stable_key(natural_key) AS (md5_number_lower(natural_key) >> 1)::BIGINT;
-- Brackets and their width do not tell bodies apart: 某局（本级） is 某局本级; nor do the long and the short names of parties:
-- 中国共产党江苏省委员会办公厅, 中共江苏省委办公厅 and 江苏省委办公厅 are one, 政协乐山市委员会 and 乐山市政协 too.
CREATE TEMP MACRO without_brackets(name) AS regexp_replace(name, '[()（）\[\]【】〔〕\s　]', '', 'g');
CREATE TEMP MACRO name_key(name) AS
    regexp_replace(regexp_replace(regexp_replace(without_brackets(name),
        '^(?:中国共产党|中共)(.{2,}?[省市州县区旗乡镇])委(?:员会)?', '\1委'),
        '^(?:中国人民政治协商会议|政协)(.{2,}?[省市州县区旗])委员会', '\1政协'),
        '^(?:中国共产主义青年团|共青团)(.{2,}?[省市州县区旗])委(?:员会)?', '共青团\1委');
-- What stands before the region in the names of parties and their like: 中共江苏省委, 政协乐山市委员会, 国家税务总局乐山市税务局.
CREATE TEMP MACRO without_prefix(name) AS
    regexp_replace(name, '^(中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|国家税务总局|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟)', '');
-- Subject names are compared without punctuation and without the word that publishers add or drop at their end.
CREATE TEMP MACRO subject_name_key(name) AS
    regexp_replace(regexp_replace(name, '[()（）\[\]【】〔〕、，,。．.·“”"\s　]', '', 'g'), '(支出|费用|费|款)$', '');
CREATE TEMP MACRO is_subject_code(code) AS regexp_full_match(code, '[0-9]{3}([0-9]{2}([0-9]{2})?)?');
-- Classes 3.. and 5.. are economic (支出经济分类), all others functional (支出功能分类).
CREATE TEMP MACRO subject_system(code) AS CASE WHEN left(code, 1) IN ('3', '5') THEN 'economic' ELSE 'functional' END;
-- How a message names a row.
CREATE TEMP MACRO row_title(code, name) AS CASE WHEN code = '' THEN name || '行' ELSE code || name END;
-- An amount in words: yuan in the unit of its form, other figures in their own.
CREATE TEMP MACRO shown(figure, unit) AS
    CASE WHEN unit IS NOT NULL AND unit NOT IN ('元', '万元', '千元', '亿元') THEN rtrim(rtrim((figure::DECIMAL(38, 4))::VARCHAR, '0'), '.') || unit
         WHEN unit IS DISTINCT FROM '万元' THEN (figure::DECIMAL(38, 2))::VARCHAR || '元'
         WHEN abs(figure) >= 1000000000000000 THEN (figure::DECIMAL(38, 2))::VARCHAR || '元'
         WHEN figure::DECIMAL(18, 2) % 100 = 0 THEN (figure::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 2)::VARCHAR || '万元'
         ELSE (figure::DECIMAL(18, 2) * 0.0001)::DECIMAL(18, 6)::VARCHAR || '万元' END;
-- The digits of an amount as written, without the point.
CREATE TEMP MACRO digits(amount, step) AS abs(try_cast(amount / step AS DECIMAL(18, 0)))::VARCHAR;
-- A percentage may be rounded or cut off: one unit of its last place, and what rounding its two amounts does to it.
CREATE TEMP MACRO percent_tolerance(pct_step, part, part_step, whole, whole_step) AS
    try_cast(pct_step + 50 * part_step / abs(nullif(whole, 0)) + 50 * abs(part) * whole_step / (nullif(whole, 0) * whole) AS DECIMAL(38, 4));
-- A percentage that was rounded is right; what else its last place may be, cut off or of rounded amounts, counts as rounding.
CREATE TEMP MACRO as_printed(computed, printed, pct_step) AS CASE WHEN abs(computed - printed) <= pct_step * 0.5 THEN printed ELSE computed END;
-- Whether a percentage is that of a part of a whole.
CREATE TEMP MACRO fits(part, part_step, whole, whole_step, pct, pct_step) AS
    abs(100.0::DOUBLE * part / nullif(whole, 0) - pct) <= percent_tolerance(pct_step, part::DOUBLE, part_step, whole::DOUBLE, whole_step);
