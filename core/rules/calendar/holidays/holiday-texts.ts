// Made by `npm run holidays` from date-holidays 3.37.0 with the corrections of build/holidays/corrections.
// The days are an adaptation of that database and stand under its licence, CC BY-SA 3.0: see NOTICE. Not to be edited.

/** Where the days come from. */
export const HOLIDAY_SOURCE = 'date-holidays 3.37.0, corrected';

/** Each place's table in the form that read-table.ts reads: name and years, then a rule and a name on each line. */
export const HOLIDAY_TEXTS: Readonly<Record<string, string>> = {
  AT: `Austria 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter+1 Easter Monday
05-01 Staatsfeiertag
easter+39 Ascension Day
easter+50 Whit Monday
easter+60 Corpus Christi
08-15 Assumption
10-26 National Holiday
11-01 All Saints' Day
12-08 Immaculate Conception
12-25 Christmas Day
12-26 Boxing Day`,
  AU: `Australia (days of every state and territory) 2018-2035
01-01,220103,230102,280103,330103,340102 New Year's Day
01-26@2021-2024,mon:01-25@2030-2032,180126,190128,200127,250127,260126,270126,280126,290126,330126,340126,350126 Australia Day
easter-2 Good Friday
easter-1 Easter Saturday
easter+0 Easter Sunday
easter+1 Easter Monday
04-25 Anzac Day
12-25 Christmas Day
12-26 Boxing Day
201228,211228,261228,271228,321228 Boxing Day (substitute day)
211227,221227,271227,321227,331227 Christmas Day (substitute day)
220922 National Day of Mourning for Queen Elizabeth II`,
  'AU-ACT': `Australian Capital Territory 2018-2035 AU
mon:03-08 Canberra Day
mon:05-27 Reconciliation Day
mon:06-08@-2022 Queen's Birthday
mon:10-01 Labour Day
200427 Declared public holiday
200427,210426,260427,270426,320426 Anzac Day (substitute day)
mon:06-08@2023- King's Birthday`,
  'AU-NSW': `New South Wales 2018-2035 AU
mon:06-08@-2022 Queen's Birthday
mon:10-01 Labour Day
260427,270426 Anzac Day (substitute day)
mon:06-08@2023- King's Birthday`,
  'AU-NT': `Northern Territory 2018-2035 AU
- Christmas Day (substitute day)
04-25@2022-2026,180425,190425,200425,210426,270426,280425,290425,300425,310425,320426,330425,340425,350425 Anzac Day
mon:05-01 May Day
mon:06-08@-2022 Queen's Birthday
mon:08-01 Picnic Day
12-25@2023-2026,181225,191225,201225,211227,221227,271227,281225,291225,301225,311225,321227,331227,341225,351225 Christmas Day
12-26@2022-,181226,191226,201228,211228 Boxing Day
easter+0@2023- Easter Sunday
mon:06-08@2023- King's Birthday
261228,271228,321228 Boxing Day (substitute day)`,
  'AU-QLD': `Queensland 2018-2035 AU
04-25@2022-2026,180425,190425,200425,210426,270426,280425,290425,300425,310425,320426,330425,340425,350425 Anzac Day
mon:05-01 Labour Day
mon:10-01@-2021 Queen's Birthday
mon:10-01@2022- King's Birthday`,
  'AU-SA': `South Australia 2018-2035 AU
- Boxing Day
- Boxing Day (substitute day)
- Christmas Day (substitute day)
mon:03-08 Adelaide Cup Day
mon:06-08@-2022 Queen's Birthday
mon:10-01 Labour Day
12-25@2023-2026,181225,191225,201225,211227,221227,271227,281225,291225,301225,311225,321227,331227,341225,351225 Christmas Day
12-26@2022-,181226,191226,201228,211228,261228,271228,321228 Proclamation Day
mon:06-08@2023- King's Birthday
easter+0@2024- Easter Sunday
210426 Anzac Day (substitute day)`,
  'AU-TAS': `Tasmania 2018-2035 AU
- Easter Saturday
- Easter Sunday
- Boxing Day (substitute day)
01-01@-2021,mon:01-01@2022-2024,250101,260101,270101,280103,290101,300101,310101,320101,330103,340102,350101 New Year's Day
mon:03-08 Eight Hours Day
mon:06-08@-2022 Queen's Birthday
12-26@2022-2025,181226,191226,201228,211228,261228,271228,281226,291226,301226,311226,321228,331226,341226,351226 Boxing Day
mon:06-08@2023- King's Birthday`,
  'AU-VIC': `Victoria 2018-2026 AU
01-01,220103,230102 New Year's Day
01-26@2021-2024,180126,190128,200127,250127,260126 Australia Day
mon:03-08 Labour Day
mon:06-08@-2022 Queen's Birthday
fri:09-23@2021-,180928,190927,201023 AFL Grand Final Friday
tue:11-01 Melbourne Cup
201228,211228,261228 Boxing Day (substitute day)
211227,221227 Christmas Day (substitute day)
mon:06-08@2023- King's Birthday`,
  'AU-WA': `Western Australia 2018-2027 AU
- Easter Saturday
01-01,220103,230102 New Year's Day
01-26@2021-2024,180126,190128,200127,250127,260126,270126 Australia Day
mon:03-01 Labour Day
mon:06-01 Western Australia Day
mon:09-24@-2021 Queen's Birthday
200427,210426,260427,270426 Anzac Day (substitute day)
201228,211228,261228,271228 Boxing Day (substitute day)
211227,221227,271227 Christmas Day (substitute day)
easter+0@2022- Easter Sunday
mon:09-23@2022- King's Birthday`,
  BE: `Belgium 2018-2035
01-01 New Year's Day
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+50 Whit Monday
07-21 National Holiday
08-15 Assumption
11-01 All Saints' Day
11-11 Armistice Day
12-25 Christmas Day`,
  BG: `Bulgaria 2018-2035
01-01 New Year's Day
03-03 Liberation Day
orthodox-2 Good Friday
orthodox+0 Easter Sunday
orthodox+1 Easter Monday
05-01 Labour Day
05-06 St. George's Day
05-24 Bulgarian Education and Culture, and Slavonic Literature Day
09-06 Unification Day
09-22 Independence Day
12-24 Christmas Eve
12-25,12-26 Christmas Day
220103,230102,280103,330103,340102 New Year's Day (substitute day)
180305,190304,240304,290305,300304,350305 Liberation Day (substitute day)
210504,220502,270504,320504,330502 Labour Day (substitute day)
180507,230508,280508,290507,340508,350507 St. George's Day (substitute day)
200525,250526,260525,310526 Bulgarian Education and Culture, and Slavonic Literature Day (substitute day)
200907,250908,260907,310908 Unification Day (substitute day)
180924,190923,240923,290924,300923,350924 Independence Day (substitute day)
221227,231227,281227,331227,341227 Christmas Eve (substitute day)
12-28@2020-2022,211227,261228,271227,271228,321227,321228,331228 Christmas Day (substitute day)
251231,260102 Day off for the introduction of the euro`,
  BR: `Brazil (national) 2018-2035
01-01 New Year's Day
easter-2 Good Friday
04-21 Tiradentes' Day
05-01 Labour Day
09-07 Independence Day
10-12 Our Lady of Aparecida
11-02 All Souls' Day
11-15 Republic Day
12-25 Christmas Day
11-20@2024- Black Awareness Day`,
  CA: `Canada (federal) 2018-2035
01-01 New Year's Day
easter-2 Good Friday
07-01 Canada Day
mon:09-01 Labour Day
12-25 Christmas Day
easter+1 Easter Monday
mon:05-18 Victoria Day
09-30@2021- National Day for Truth and Reconciliation
mon:10-08 Thanksgiving
11-11 Remembrance Day
180702,290702,350702 Canada Day (substitute day)`,
  'CA-ON': `Ontario 2018-2035 CA
- National Day for Truth and Reconciliation
- Canada Day (substitute day)
mon:02-15 Family Day
12-26 Boxing Day`,
  'CA-QC': `Quebec 2018-2035 CA
- Victoria Day
- National Day for Truth and Reconciliation
- Remembrance Day
mon:05-18 National Patriots' Day
06-24 National Holiday`,
  CH: `Switzerland 2018-2035
01-01 New Year's Day
easter+0 Easter Sunday
easter+39 Ascension Day
easter+49 Pentecost
08-01 Bundesfeiertag
sun:09-15 Federal Day of Thanksgiving, Repentance and Prayer
12-25 Christmas Day`,
  'CH-AG': `Aargau 2018-2035 CH
01-02 Berchtoldstag
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-26 Boxing Day`,
  'CH-AI': `Appenzell Innerrhoden 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-26@2029-2033,181226,191226,211226,221226,241226,251226,271226,351226 Boxing Day
12-08 Immaculate Conception`,
  'CH-AR': `Appenzell Ausserrhoden 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
12-26@2029-2033,181226,191226,211226,221226,241226,251226,271226,351226 Boxing Day`,
  'CH-BE': `Bern 2018-2035 CH
01-02 Berchtoldstag
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-BL': `Basel-Landschaft 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-BS': `Basel-Stadt 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-FR': `Fribourg 2018-2035 CH
- Bundesfeiertag
easter-2 Good Friday
08-01 Fête nationale`,
  'CH-GE': `Geneva 2018-2035 CH
- Bundesfeiertag
- Federal Day of Thanksgiving, Repentance and Prayer
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
08-01 Fête nationale
thu:09-05 Jeûne Genevois
12-31 Restoration of the Republic`,
  'CH-GL': `Glarus 2018-2035 CH
- Federal Day of Thanksgiving, Repentance and Prayer
easter-2 Good Friday
easter+1 Easter Monday
thu:04-01@2027-2033,thu:04-02@-2022,230413,240404,250403,260409,340413,350405 Näfelser Fahrt
easter+50 Whit Monday
11-01 All Saints' Day
12-26 Boxing Day`,
  'CH-GR': `Graubünden 2018-2035 CH
easter+1 Easter Monday
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-JU': `Jura 2018-2035 CH
- Bundesfeiertag
01-02 2 Janvier
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
easter+60 Corpus Christi
06-23 Jura Plebiscite
08-01 Fête nationale
08-15 Assumption
11-01 All Saints' Day`,
  'CH-LU': `Lucerne 2018-2035 CH
easter-2 Good Friday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-26 Boxing Day`,
  'CH-NE': `Neuchâtel 2018-2035 CH
- Bundesfeiertag
03-01 Instauration de la République
easter-2 Good Friday
05-01 Labour Day
08-01 Fête nationale
221226,331226 Boxing Day
230102,340102 2 Janvier`,
  'CH-NW': `Nidwalden 2018-2035 CH
03-19 Saint Joseph
easter-2 Good Friday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception`,
  'CH-OW': `Obwalden 2018-2035 CH
easter-2 Good Friday
easter+60 Corpus Christi
08-15 Assumption
09-25 Saint Nicholas of Flüe
11-01 All Saints' Day
12-08 Immaculate Conception`,
  'CH-SG': `St. Gallen 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
11-01 All Saints' Day
12-26 Boxing Day`,
  'CH-SH': `Schaffhausen 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-SO': `Solothurn 2018-2035 CH
easter-2 Good Friday`,
  'CH-SZ': `Schwyz 2018-2035 CH
01-06 Epiphany
03-19 Saint Joseph
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-26 Boxing Day`,
  'CH-TG': `Thurgau 2018-2035 CH
01-02 Berchtoldstag
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
12-26 Boxing Day`,
  'CH-TI': `Ticino 2018-2035 CH
- Bundesfeiertag
01-06 Epiphany
03-19 Saint Joseph
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
easter+60 Corpus Christi
06-29 Saints Peter and Paul
08-01 Giorno festivo federale
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-26 Boxing Day`,
  'CH-UR': `Uri 2018-2035 CH
01-06 Epiphany
03-19 Saint Joseph
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-26@2029-2033,181226,191226,211226,221226,241226,251226,271226,351226 Boxing Day`,
  'CH-VD': `Vaud 2018-2035 CH
- Bundesfeiertag
01-02 2 Janvier
easter-2 Good Friday
easter+1 Easter Monday
easter+50 Whit Monday
08-01 Fête nationale
mon:09-16 Monday after Federal Day of Thanksgiving, Repentance and Prayer`,
  'CH-VS': `Valais 2018-2035 CH
- Bundesfeiertag
03-19 Saint Joseph
easter+60 Corpus Christi
08-01 Fête nationale
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception`,
  'CH-ZG': `Zug 2018-2035 CH
easter-2 Good Friday
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception`,
  'CH-ZH': `Zürich 2018-2035 CH
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+50 Whit Monday
12-26 Boxing Day`,
  CY: `Cyprus 2018-2035
01-01 New Year's Day
01-06 Epiphany
orthodox-48 Clean Monday
03-25 Annunciation, Anniversary of 1821 Revolution
04-01 Cyprus National Day
orthodox-2 Good Friday
orthodox+0 Easter Sunday
orthodox+1 Easter Monday
05-01 Labour Day
orthodox+49 Pentecost
08-15 Assumption
10-01 Cyprus Independence Day
10-28 National Holiday
12-25 Christmas Day
12-26 Boxing Day
orthodox+50 Kataklysmos (Whit Monday)`,
  CZ: `Czechia 2018-2035
01-01 New Year's Day
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
05-08 Liberation Day
07-05 Saints Cyril and Methodius Day
07-06 Jan Hus Day
09-28 St. Wenceslas Day (Czech Statehood Day)
10-28 Independent Czechoslovak State Day
11-17 Struggle for Freedom and Democracy Day
12-24 Christmas Eve
12-25 Christmas Day
12-26 Boxing Day`,
  DE: `Germany 2018-2035
01-01 New Year's Day
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+50 Whit Monday
12-25 Christmas Day
12-26 Boxing Day
10-03 Day of German Unity`,
  'DE-BB': `Brandenburg 2018-2035 DE
easter+0 Easter Sunday
easter+49 Pentecost
10-31 Reformation Day`,
  'DE-BE': `Berlin 2018-2035 DE
03-08@2019- International Women's Day
200508 Liberation Day (75th Anniversary)
250508 Liberation Day (80th Anniversary)
280617 75th anniversary of the GDR uprising`,
  'DE-BW': `Baden-Württemberg 2018-2035 DE
01-06 Epiphany
easter+60 Corpus Christi
11-01 All Saints' Day`,
  'DE-BY': `Bavaria 2018-2035 DE
01-06 Epiphany
easter+60 Corpus Christi
11-01 All Saints' Day`,
  'DE-HB': `Bremen 2018-2035 DE
10-31 Reformation Day`,
  'DE-HE': `Hesse 2018-2035 DE
easter+60 Corpus Christi`,
  'DE-HH': `Hamburg 2018-2035 DE
10-31 Reformation Day`,
  'DE-MV': `Mecklenburg-Western Pomerania 2018-2035 DE
10-31 Reformation Day
03-08@2023- International Women's Day`,
  'DE-NI': `Lower Saxony 2018-2035 DE
10-31 Reformation Day`,
  'DE-NW': `North Rhine-Westphalia 2018-2035 DE
easter+60 Corpus Christi
11-01 All Saints' Day`,
  'DE-RP': `Rhineland-Palatinate 2018-2035 DE
easter+60 Corpus Christi
11-01 All Saints' Day`,
  'DE-SH': `Schleswig-Holstein 2018-2035 DE
10-31 Reformation Day`,
  'DE-SL': `Saarland 2018-2035 DE
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day`,
  'DE-SN': `Saxony 2018-2035 DE
10-31 Reformation Day
wed:11-16 Day of Prayer and Repentance`,
  'DE-ST': `Saxony-Anhalt 2018-2035 DE
01-06 Epiphany
10-31 Reformation Day`,
  'DE-TH': `Thuringia 2018-2035 DE
10-31 Reformation Day
09-20@2019- International Children's Day`,
  DK: `Denmark 2018-2035
01-01 New Year's Day
easter-3 Maundy Thursday
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
easter+26@-2023 Prayer Day
easter+39 Ascension Day
easter+49 Pentecost
easter+50 Whit Monday
12-25 Christmas Day
12-26 Boxing Day`,
  EE: `Estonia 2018-2035
01-01 New Year's Day
02-24 Independence Day
easter-2 Good Friday
easter+0 Easter Sunday
05-01 Labour Day
easter+49 Pentecost
06-23 Victory Day
06-24 Midsummer Day
08-20 Day of Restoration of Independence
12-24 Christmas Eve
12-25 Christmas Day
12-26 Boxing Day`,
  ES: `Spain 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter-2 Good Friday
05-01 Labour Day
08-15 Assumption
10-12 Fiesta Nacional de España
11-01 All Saints' Day
12-06 Día de la Constitución Española
12-08 Immaculate Conception
12-25 Christmas Day`,
  'ES-AN': `Andalusia 2018-2026 ES
02-28 Día de Andalucía
easter-3 Maundy Thursday
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
210301 Día de Andalucía (substitute day)
210816 Assumption (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
191209,241209 Monday following Immaculate Conception
230102 Monday following New Year's Day
251013 Monday following National Day`,
  'ES-AR': `Aragon 2018-2026 ES
easter-3 Maundy Thursday
04-23 Día de Aragón
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
210816 Assumption (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
230424 Día de Aragón (substitute day)
190107 Monday following Epiphany
191209,241209 Monday following Immaculate Conception
230102 Monday following New Year's Day
251013 Monday following National Day`,
  'ES-AS': `Asturias 2018-2026 ES
easter-3 Maundy Thursday
09-08,190909,240909 Día de Asturias
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
210816 Assumption (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
191209,241209 Monday following Immaculate Conception
230102 Monday following New Year's Day
251013 Monday following National Day`,
  'ES-CB': `Cantabria 2018-2026 ES
easter-3@2019- Maundy Thursday
200628,250628,260628 Día de las Instituciones de Cantabria
09-15 La Bien Aparecida
261207 Día de la Constitución Española (substitute day)
221226 Christmas Day (substitute day)
190422,200413,240401 Easter Monday
190725,240725 Saint James' Day
191209 Monday following Immaculate Conception
07-28@2020-2023,250728,260728 Cantabria Institutions Day`,
  'ES-CE': `Ceuta 2018-2026 ES
easter-3 Maundy Thursday
08-05@2022-,180805 Nuestra Señora de África
190810,240615 Arafat Day
09-02@-2024,260902 Día de Ceuta
06-13@2022-2025,180613,190613 Saint Anthony's Day
180822,190812,200731,210720,230629,240617,250606,260527 Eid al-Adha
190107 Monday following Epiphany
201207 Monday following Constitution Day
210614 Monday following Saint Anthony's Day`,
  'ES-CL': `Castile and León 2018-2026 ES
easter-3 Maundy Thursday
04-23 Fiesta de Castilla y León
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
210816 Assumption (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
191209,241209 Monday following Immaculate Conception
230102 Monday following New Year's Day
230725 Saint James' Day
251013 Monday following National Day`,
  'ES-CM': `Castile-La Mancha 2018-2026 ES
easter-3 Maundy Thursday
easter+60 Corpus Christi
05-31@2020- Día de Castilla-La Mancha
261102 All Saints' Day (substitute day)
221226 Christmas Day (substitute day)
190422,200413,260406 Easter Monday
190531 Castilla-La Mancha Day
200319 Saint Joseph's Day`,
  'ES-CN': `Canary Islands 2018-2026 ES
easter-3 Maundy Thursday
05-30 Canary Islands Day
261102 All Saints' Day (substitute day)
210816 Assumption (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
201207 Monday following Constitution Day`,
  'ES-CT': `Catalonia 2018-2026 ES
easter+1 Easter Monday
06-24 San Juan
09-11 Dia de Cataluña
12-26 San Esteban
221226 Christmas Day (substitute day)
220606 Pentecost Monday`,
  'ES-EX': `Extremadura 2018-2026 ES
easter-3 Maundy Thursday
09-08,190909 Día de Extremadura
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
191209,241209 Monday following Immaculate Conception
210319 Saint Joseph's Day
230221,240213 Shrove Tuesday
251013 Monday following National Day`,
  'ES-GA': `Galicia 2018-2026 ES
03-19@2019-2023,260319 Saint Joseph
easter-3 Maundy Thursday
05-17 Día de las Letras Gallegas
07-25 Día Nacional de Galicia
200624,220624,260624 Saint John the Baptist`,
  'ES-IB': `Balearic Islands 2018-2026 ES
03-01 Día de les Illes Balears
easter-3 Maundy Thursday
easter+1@-2024,260406 Easter Monday
260302 Día de les Illes Balears (substitute day)
221226 Christmas Day (substitute day)
191226,251226 Saint Stephen's Day
201207 Monday following Constitution Day`,
  'ES-MC': `Murcia 2018-2026 ES
03-19 Saint Joseph
easter-3 Maundy Thursday
201207,261207 Día de la Constitución Española (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
190610 Monday following Murcia Day
06-09@2020-2023,250609,260609 Murcia Day
230102 Monday following New Year's Day
241209 Monday following Immaculate Conception`,
  'ES-MD': `Madrid 2018-2026 ES
easter-3 Maundy Thursday
05-02@2022-,180502,190502,200502,210503 Día de la Comunidad de Madrid
201102,261102 All Saints' Day (substitute day)
201207,261207 Día de la Constitución Española (substitute day)
210503 Día de la Comunidad de Madrid (substitute day)
221226 Christmas Day (substitute day)
190107 Monday following Epiphany
191209 Monday following Immaculate Conception
210319 Saint Joseph's Day
220725,240725,250725 Saint James' Day
230320 Monday following Saint Joseph's Day`,
  'ES-ML': `Melilla 2018-2026 ES
easter-3 Maundy Thursday
200524,230421,240410,250330,260320 End of Ramadan (Eid al-Fitr)
190811,200731,220709,240616,250606,260527 Feast of the Sacrifice (Eid al-Adha)
201207,261207 Día de la Constitución Española (substitute day)
221226 Christmas Day (substitute day)
180822,190812,210721,220711,230629,240617 Eid al-Adha
09-17@-2021,240917,250917,260917 Melilla Day
190107 Monday following Epiphany
190909 Monday following Day of Our Lady of Victory
191209,241209 Monday following Immaculate Conception
200313,230313 Statute of Autonomy of Melilla Day
09-08@2020-2023,250908,260908 Day of Our Lady of Victory
220503,250331 Eid al-Fitr`,
  'ES-NC': `Navarre 2018-2026 ES
03-19@2019-2023,260319 Saint Joseph
easter-3 Maundy Thursday
easter+1 Easter Monday
261102 All Saints' Day (substitute day)
221226 Christmas Day (substitute day)
12-03@-2021,241203,251203,261203 Saint Francis Xavier's Day
190107 Monday following Epiphany
201207 Monday following Constitution Day
07-25@2022-2025 Saint James' Day
231204 Monday following Saint Francis Xavier's Day`,
  'ES-PV': `Basque Country 2018-2026 ES
03-19@2019-2023,260319 Saint Joseph
easter-3 Maundy Thursday
easter+1 Easter Monday
07-25@2019- Santiago Apóstol
220906 V Centenario Vuelta al Mundo`,
  'ES-RI': `La Rioja 2018-2026 ES
easter-3 Maundy Thursday
easter+1@2019- Easter Monday
06-09 Día de La Rioja
201207,261207 Día de la Constitución Española (substitute day)
221226 Christmas Day (substitute day)
190610,240610 Monday following La Rioja Day
191209 Monday following Immaculate Conception`,
  'ES-VC': `Valencian Community 2018-2026 ES
03-19 Saint Joseph
easter+1 Easter Monday
06-24 San Juan
10-09@2023-,181009,191009,201009 Valencian Community Day
220414 Maundy Thursday`,
  FI: `Finland 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+49 Pentecost
sat:06-20 Midsummer Day
sat:10-31 All Saints' Day
12-06 Independence Day
12-25 Christmas Day
12-26 Boxing Day`,
  FR: `France 2018-2035
01-01 New Year's Day
easter+1 Easter Monday
05-01 Labour Day
05-08 Victory Day
easter+39 Ascension Day
easter+50 Whit Monday
07-14 Bastille Day
08-15 Assumption
11-01 All Saints' Day
11-11 Armistice Day
12-25 Christmas Day`,
  'FR-57': `Moselle 2018-2035 FR
easter-2 Good Friday
12-26 Boxing Day`,
  'FR-67': `Bas-Rhin 2018-2035 FR
easter-2 Good Friday
12-26 Boxing Day`,
  'FR-68': `Haut-Rhin 2018-2035 FR
easter-2 Good Friday
12-26 Boxing Day`,
  GB: `England and Wales 2018-2035
01-01 New Year's Day
easter-2 Good Friday
easter+1 Easter Monday
mon:05-01@2021-,180507,190506 Early May bank holiday
mon:05-25@2023-,mon:05-22@-2020,210531,220602 Spring bank holiday
12-25 Christmas Day
12-26 Boxing Day
200508 Early May bank holiday (VE day)
201228,211228,261228,271228,321228 Boxing Day (substitute day)
211227,221227,271227,321227,331227 Christmas Day (substitute day)
220103,230102,280103,330103,340102 New Year's Day (substitute day)
220603 Queen's Platinum Jubilee
220919 Queen Elizabeth's Funeral Day
230508 King Charles III's Coronation
mon:08-25 Summer bank holiday`,
  'GB-ENG': `England 2018-2035 GB`,
  'GB-NIR': `Northern Ireland 2018-2035 GB
03-17 St Patrick's Day
180319,190318,240318,290319,300318,350319 St Patrick's Day (substitute day)
07-12 Battle of the Boyne (Orangemen's Day)
200713,250714,260713,310714 Battle of the Boyne (Orangemen's Day) (substitute day)`,
  'GB-SCT': `Scotland 2018-2035 GB
- Easter Monday
01-02 January 2nd
mon:08-01 Summer bank holiday
11-30 St Andrew's Day
191202,241202,251201,301202,311201 St Andrew's Day (substitute day)
210104,220103,270104,280103,330103 January 2nd (substitute day)
220104,230103,280104,330104,340103 New Year's Day (substitute day)
260615 Bank holiday for the football World Cup`,
  'GB-WLS': `Wales 2018-2035 GB`,
  GR: `Greece 2018-2035
01-01 New Year's Day
01-06 Epiphany
03-25 Annunciation, Anniversary of 1821 Revolution
orthodox-2 Good Friday
orthodox+0 Easter Sunday
orthodox+1 Easter Monday
05-01@2025-,180501,190501,200501,210501,220501,230501 Labour Day
orthodox+49 Pentecost
orthodox+50 Whit Monday
08-15 Assumption
10-28 National Holiday
12-25 Christmas Day
12-26 Boxing Day
orthodox-48 Clean Monday
210504,220502,240507 Labour Day (moved)`,
  HR: `Croatia 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
easter+60 Corpus Christi
06-22 Anti-Fascist Struggle Day
180625,190625 Statehood Day
08-05 Victory and Homeland Thanksgiving Day and the Day of Croatian defenders
08-15 Assumption
181008,191008 Independence Day
11-01 All Saints' Day
12-25 Christmas Day
12-26 Boxing Day
05-30@2020- National Day
11-18@2020- Remembrance Day`,
  HU: `Hungary 2018-2035
01-01 New Year's Day
03-15,10-23 National Day
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
easter+49 Pentecost
easter+50 Whit Monday
08-20 Saint Stephen's Day
11-01 All Saints' Day
12-25 Christmas Day
12-26 Boxing Day`,
  IE: `Ireland 2018-2035
01-01 New Year's Day
03-17 St. Patrick's Day
easter+1 Easter Monday
mon:05-01 First Monday in May
mon:06-01 First Monday in June
mon:08-01 First Monday in August
mon:10-25 Last Monday in October
12-25 Christmas Day
12-26 St. Stephen's Day
mon:02-01@2023-2029,mon:02-02@2031-,300201 St. Brigid's Day
220318 Day of Remembrance and Recognition`,
  IN: `India (national holidays) 2018-2035
01-26 Republic Day
08-15 Independence Day
10-02 Gandhi Jayanti`,
  IS: `Iceland 2018-2035
01-01 New Year's Day
easter-3 Maundy Thursday
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
thu:04-19 First Day of Summer
05-01 Labour Day
easter+39 Ascension Day
easter+49 Pentecost
easter+50 Whit Monday
06-17 Icelandic National Day
mon:08-01 Commerce Day
12-25 Christmas Day
12-26 Boxing Day`,
  IT: `Italy 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter+0 Easter Sunday
easter+1 Easter Monday
04-25 Liberation from Nazi-Fascism (1945)
05-01 Labour Day
06-02 Republic Day
08-15 Assumption
11-01 All Saints' Day
12-08 Immaculate Conception
12-25 Christmas Day
12-26 Boxing Day
10-04@2026- National Day of Saint Francis of Assisi`,
  JP: `Japan 2018-2027
01-01 New Year's Day
mon:01-08 Coming of Age Day
02-11 Foundation Day
180212,240212 Foundation Day (substitute day)
03-20@2024-2026,180321,190321,200320,210320,220321,230321,270321 Spring Equinox Day
04-29 Showa Day
180430 Showa Day (substitute day)
05-03 Constitution Day
05-04 Greenery Day
05-05 Children's Day
mon:07-15@2022-,180716,190715,200723,210722 Marine Day
08-11@2022-,180811,190811,200810,210808 Mountain Day
mon:09-15 Respect-for-the-Aged Day
09-23@2021-2023,180923,190923,200922,240922,250923,260923,270923 Autumnal Equinox Day
180924,240923 Autumnal Equinox Day (substitute day)
mon:10-08@2022-,181008,191014,200724,210723 Sports Day
11-03 Culture Day
11-23 Labor Thanksgiving Day
02-23@2020-,181223 Emperor's Birthday
181224,200224,250224 Emperor's Birthday (substitute day)
190430,190502,260922 Citizens' Holiday
190501 Coronation Day
190506,240506 Children's Day (substitute day)
190812,210809,240812 Mountain Day (substitute day)
191022 Enthronement Ceremony Day
191104,241104 Culture Day (substitute day)
200506,260506 Constitution Day (substitute day)
230102 New Year's Day (substitute day)
250506 Greenery Day (substitute day)
251124 Labor Thanksgiving Day (substitute day)
270322 Spring Equinox Day (substitute day)`,
  KR: `South Korea 2018-2026
01-01 New Year's Day
180215,180216,180217,190204,190205,190206,200124,200125,200126,210211,210212,210213,220131,220201,220202,230121,230122,230123,240209,240210,240211,250128,250129,250130,260216,260217,260218 Korean New Year
03-01 Independence Movement Day
05-05 Children's Day
180507,190506,240506,250506 Children's Day (substitute day)
180522,190512,200430,210519,220508,230527,240515,250505,260524 Buddha's Birthday
06-06 Memorial Day
08-15 Liberation Day
180923,180924,180925,190912,190913,190914,200930,201001,201002,210920,210921,210922,220909,220910,220911,230928,230929,230930,240916,240917,240918,251005,251006,251007,260924,260925,260926 Korean Thanksgiving
180926,220912,251008 Korean Thanksgiving (substitute day)
10-03 National Foundation Day
10-09 Hangul Day
12-25 Christmas Day
200127,230124,240212 Korean New Year (substitute day)
210816,260817 Liberation Day (substitute day)
211004,261005 National Foundation Day (substitute day)
211011,221010 Hangul Day (substitute day)
230529,250506,260525 Buddha's Birthday (substitute day)
250303,260302 Independence Movement Day (substitute day)
260717 Constitution Day
180613,200415,220309,220601,240410,250603,260603 Election Day
200817,231002,241001,250127 Temporary public holiday
260501 Labour Day`,
  LI: `Liechtenstein 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+50 Whit Monday
easter+60 Corpus Christi
09-08 Mariä Geburt
12-08 Immaculate Conception
12-25 Christmas Day
12-26 Boxing Day
01-02 Berchtold's Day
02-02 Candlemas
easter-47 Shrove Tuesday
03-19 Saint Joseph's Day
08-15 National Day (Assumption)
11-01 All Saints' Day
12-31 New Year's Eve`,
  LT: `Lithuania 2018-2035
01-01 New Year's Day
02-16 Day of Restoration of the State of Lithuania
03-11 Day of Restoration of Independence of Lithuania
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
06-24 St. John's Day
07-06 Statehood Day
08-15 Assumption
11-01 All Saints' Day
12-24 Christmas Eve
12-25 Christmas Day
12-26 Boxing Day
11-02@2020- All Souls' Day`,
  LU: `Luxembourg 2018-2035
01-01 New Year's Day
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+50 Whit Monday
06-23 National Holiday
08-15 Assumption
11-01 All Saints' Day
12-25 Christmas Day
12-26 Boxing Day
05-09@2019- Europe Day`,
  LV: `Latvia 2018-2027
01-01 New Year's Day
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
05-04 Restoration of Independence day
06-23 Midsummer Eve
06-24 Midsummer
11-18 Republic Day
181119,231120 Republic Day (substitute day)
12-24 Christmas Eve
12-25 Christmas Day
12-26 Boxing Day
12-31 New Year's Eve
190506,240506,250505 Restoration of Independence day (substitute day)
230529 Bronze medal of the Latvian hockey team at the 2023 World Hockey Championship
180709,230710 Song and Dance Festival, day after its close
180924 Pastoral visit of Pope Francis`,
  MT: `Malta 2018-2035
01-01 New Year's Day
02-10 Feast of Saint Paul's Shipwreck in Malta
03-19 Saint Joseph
easter-2 Good Friday
03-31 Freedom Day
05-01 Labour Day
06-07 June 7th
06-29 Saints Peter and Paul
08-15 Assumption
09-08 Victory Day
09-21 Independence Day
12-08 Immaculate Conception
12-13 Republic Day
12-25 Christmas Day`,
  NL: `Netherlands 2018-2035
01-01 New Year's Day
easter+0 Easter Sunday
easter+1 Easter Monday
04-27@-2024,250426,260427,270427,280427,290427,300427,310426,320427,330427,340427,350427 King's Day
easter+39 Ascension Day
easter+49 Pentecost
easter+50 Whit Monday
12-25 Christmas Day
12-26 Boxing Day
05-05 Liberation Day`,
  NO: `Norway 2018-2035
01-01 New Year's Day
easter-3 Maundy Thursday
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
05-17 Constitution Day
easter+49 Pentecost
easter+50 Whit Monday
12-25 Christmas Day
12-26 Boxing Day`,
  PL: `Poland 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
05-03 Constitution Day
easter+49 Pentecost
easter+60 Corpus Christi
08-15 Assumption
11-01 All Saints' Day
11-11 Independence Day
12-25 Christmas Day
12-26 Boxing Day
12-24@2025- Christmas Eve
181112 National Holiday for the centenary of independence`,
  PT: `Portugal 2018-2035
01-01 New Year's Day
easter-2 Good Friday
easter+0 Easter Sunday
04-25 Liberty Day
05-01 Labour Day
easter+60 Corpus Christi
06-10 Portugal Day
08-15 Assumption
10-05 Implantação da República
11-01 All Saints' Day
12-01 Restauração da Independência
12-08 Immaculate Conception
12-25 Christmas Day`,
  RO: `Romania 2018-2035
01-01,01-02 New Year's Day
01-06@2024- Epiphany
01-07@2024- Saint John the Baptist
01-24 Day of the Unification of the Romanian Principalities
orthodox-2 Good Friday
orthodox+0 Easter Sunday
orthodox+1 Easter Monday
05-01 Labour Day
orthodox+49 Pentecost
orthodox+50 Whit Monday
06-01 Children's Day
08-15 Assumption
11-30 St Andrew's Day
12-01 National holiday
12-25 Christmas Day
12-26 Boxing Day`,
  SE: `Sweden 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter-2 Good Friday
easter+0 Easter Sunday
easter+1 Easter Monday
05-01 Labour Day
easter+39 Ascension Day
easter+49 Pentecost
06-06 National Day
sat:06-20 Midsummer Day
sat:10-31 All Saints' Day
12-25 Christmas Day
12-26 Boxing Day`,
  SG: `Singapore 2018-2026
01-01 New Year's Day
180216,180217,190205,190206,200125,200126,210212,210213,220201,220202,230122,230123,240210,240211,250129,250130,260217,260218 Chinese New Year
easter-2 Good Friday
05-01 Labour Day
180529,190519,190520,200507,210526,220515,220516,230602,240522,250512,260531,260601 Vesak Day
180615,190605,200524,210513,220503,230422,240410,250331,260321 Hari Raya Puasa
08-09 National Day
180822,190811,200731,210720,220710,230629,240617,250607,260527 Hari Raya Haji
181106,191027,191028,201114,211104,221024,231113,241031,251020,261108,261109 Deepavali
12-25 Christmas Day
200127,230124,240212 Chinese New Year (substitute day)
200810,260810 National Day (substitute day)
220502 Labour Day (substitute day)
221226 Christmas Day (substitute day)
230102 New Year's Day (substitute day)
230901 Presidential Election Day
190812,220711 Hari Raya Haji (substitute day)
200525 Hari Raya Puasa (substitute day)
200710,250503 Polling Day`,
  SI: `Slovenia 2018-2035
01-01,01-02 New Year's Day
02-08 Prešeren Day, the Slovenian Cultural Holiday
easter+0 Easter Sunday
easter+1 Easter Monday
04-27 Day of Uprising Against Occupation
05-01,05-02 Labour Day
easter+49 Pentecost
06-25 Statehood Day
08-15 Assumption
10-31 Reformation Day
11-01 Day of Remembrance for the Dead
12-25 Christmas Day
12-26 Independence and Unity Day
230814 Solidarity Day`,
  SK: `Slovakia 2018-2035
01-01 New Year's Day
01-06 Epiphany
easter-2 Good Friday
easter+1 Easter Monday
05-01 Labour Day
05-08@2027-,180508,190508,200508,210508,220508,230508,240508,250508 Day of victory over fascism
07-05 Saints Cyril and Methodius Day
08-29 Slovak National Uprising anniversary
09-01@-2023 Constitution Day
09-15@2027-,180915,190915,200915,210915,220915,230915,240915,250915 Day of Our Lady of the Seven Sorrows
11-01 All Saints' Day
11-17@-2024 Struggle for Freedom and Democracy Day
12-24 Christmas Eve
12-25 Christmas Day
12-26 Boxing Day
181030 Centenary of the Declaration of the Slovak Nation`,
  US: `United States (federal) 2018-2035
01-01 New Year's Day
mon:01-15 Martin Luther King Jr. Day
mon:02-15 Washington's Birthday
mon:05-25 Memorial Day
07-04 Independence Day
mon:10-08 Columbus Day
11-11 Veterans Day
thu:11-22 Thanksgiving Day
12-25 Christmas Day
200703,210705,260703,270705,320705 Independence Day (substitute day)
210618,220620,270618,320618,330620 Juneteenth (substitute day)
06-19@2021- Juneteenth
211224,221226,271224,321224,331226 Christmas Day (substitute day)
211231,230102,271231,321231,340102 New Year's Day (substitute day)
mon:09-01 Labor Day
181112,231110,281110,291112,341110,351112 Veterans Day (substitute day)`,
  'US-CA': `California 2018-2035 US
- Washington's Birthday
mon:02-15 Presidents' Day
03-31 César Chávez Day
fri:11-23 Day after Thanksgiving Day
180330,190401,240401,290330,300401,350330 César Chávez Day (substitute day)
270618,320618,330620 Juneteenth (substitute day)
06-19@2023- Juneteenth
02-12 Lincoln's Birthday
220211,230213,280211,330211,340213 Lincoln's Birthday (substitute day)
mon:10-08@-2021 Columbus Day
fri:09-22@2022- Native American Day`,
  'US-NY': `New York 2018-2035 US
02-12 Lincoln's Birthday
tue:11-02 Election Day
210705,270705,320705 Independence Day (substitute day)
220620,330620 Juneteenth (substitute day)
221226,331226 Christmas Day (substitute day)
230102,340102 New Year's Day (substitute day)
230213,340213 Lincoln's Birthday (substitute day)
181112,291112,351112 Veterans Day (substitute day)`,
  'US-TX': `Texas 2018-2035 US
- Washington's Birthday
- Columbus Day
- Independence Day (substitute day)
- Juneteenth (substitute day)
- Juneteenth
- Christmas Day (substitute day)
- New Year's Day (substitute day)
- Veterans Day (substitute day)
mon:02-15 Presidents' Day
fri:11-23 Day after Thanksgiving
01-19 Confederate Heroes Day
03-02 Texas Independence Day
04-21 San Jacinto Day
06-19 Emancipation Day in Texas
08-27 Lyndon Baines Johnson Day`,
};
