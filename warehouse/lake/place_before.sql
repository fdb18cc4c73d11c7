-- What place.sql told before rows came and went.
CREATE OR REPLACE TEMP TABLE body_was AS FROM place_of_body;
CREATE OR REPLACE TEMP TABLE document_was AS FROM place_of_document;
