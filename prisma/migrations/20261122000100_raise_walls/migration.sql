-- The walls: roles' rights, who sees which row, and what no program may break.
-- Roles are made by the set-up before any migration runs; see docs/operating.md.

-- What the open transaction says about itself. Empty means nobody.
CREATE FUNCTION app_scope() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.scope', true), '') $$;
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION app_association() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.association', true), '')::uuid $$;
CREATE FUNCTION app_subject() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.subject', true), '')::uuid $$;
CREATE FUNCTION app_email() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.email', true), '') $$;
CREATE FUNCTION app_token() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.token', true), '') $$;
CREATE FUNCTION app_has_role(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.scope', true) = 'staff' AND string_to_array(current_setting('app.roles', true), ',') && wanted, false) $$;

-- Where the person works: their association's zone, else the network's. A default date in Greenwich would
-- be tomorrow on every American evening.
CREATE FUNCTION app_zone() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT a.time_zone FROM association a WHERE a.id = app_association()),
    (SELECT a.time_zone FROM association_person ap JOIN association a ON a.id = ap.association_id WHERE ap.person_id = app_person() ORDER BY ap.since DESC LIMIT 1),
    (SELECT n.time_zone FROM association n WHERE n.kind = 'network' ORDER BY n.created_at LIMIT 1),
    'UTC') $$;
CREATE FUNCTION app_today(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$ SELECT (at AT TIME ZONE app_zone())::date $$;

-- Whose ledgers a job may look into: of those it names, the ones with an open application that is still being
-- built and not bound to an edition. They are judged anew when an edition is published.
CREATE FUNCTION app_subjects() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(q.person_id) FROM application q
  WHERE current_setting('app.scope', true) = 'job' AND q.person_id = ANY (string_to_array(nullif(current_setting('app.subjects', true), ''), ',')::uuid[])
    AND q.closed_at IS NULL AND q.edition_pinned_at IS NULL AND q.state IN ('accepted', 'in_progress', 'changes_requested') $$;

-- Rights. The app owns nothing and may change rows only; which rows, the policies below say.
GRANT USAGE ON SCHEMA public TO attune_app, attune_worker, attune_public, attune_backup;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO attune_app;
GRANT DELETE ON recovery_code, throttle, association_fee, rsc_note, reference_draft, edition, overlay TO attune_app;
REVOKE UPDATE ON audit_event, frozen_portfolio, frozen_ratings, agreement_signature, agreement_text, standing_check, application_event, credential_event, exam_result, attestation_item, attestation_note, competency_check FROM attune_app;
GRANT UPDATE (answer, confirmed_minutes, answered_at) ON attestation_item TO attune_app;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO attune_backup;
GRANT SELECT ON person, association, agreement_text, application, application_event, credential, credential_event, audit_event, audit_head, message, reference_request, attestation_request, session, sign_in_code, throttle, review, review_round, role_grant, association_person, document TO attune_worker;
GRANT SELECT ON edition, overlay, competency_check TO attune_worker;
GRANT SELECT (id, from_date, document, sha256, state, published_by_name, published_at) ON edition TO attune_public;
GRANT SELECT (id, code, from_date, document, sha256, state, published_by_name, published_at) ON overlay TO attune_public;
GRANT SELECT (edition_id, competency, checked_by_name, checked_at) ON competency_check TO attune_public;
-- A job looks into the few ledgers it names, a batch at a time: to tell each person what a new edition changes.
GRANT SELECT ON education, employment, training, leadership, membership, agreement_signature, rsc_session, rsc_provider, attestation_item, standing TO attune_worker;
GRANT SELECT, INSERT, UPDATE ON rejudging TO attune_worker;
GRANT INSERT, UPDATE ON message TO attune_worker;
GRANT UPDATE ON reference_request TO attune_worker;
GRANT UPDATE ON attestation_request TO attune_worker;
GRANT INSERT ON audit_event TO attune_worker;
GRANT INSERT, UPDATE ON audit_head TO attune_worker;
GRANT UPDATE ON session TO attune_worker;
GRANT DELETE ON sign_in_code TO attune_worker;
GRANT DELETE ON throttle TO attune_worker;
GRANT UPDATE ON review TO attune_worker;

-- Who sees which row. Enabled and forced everywhere; the owner's own policy lets data migrations work.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_owner ON person TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY person_select ON person FOR SELECT TO attune_app USING ((id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR EXISTS (SELECT 1 FROM association_person ap WHERE ap.person_id = person.id AND ap.association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))));
CREATE POLICY person_insert ON person FOR INSERT TO attune_app WITH CHECK ((email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR (SELECT app_has_role('admin')));
CREATE POLICY person_update ON person FOR UPDATE TO attune_app USING ((id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous')) WITH CHECK ((id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY person_delete ON person FOR DELETE TO attune_app USING (false);
CREATE POLICY person_worker ON person TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE person_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY person_secret_owner ON person_secret TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY person_secret_select ON person_secret FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY person_secret_insert ON person_secret FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY person_secret_update ON person_secret FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous')) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY person_secret_delete ON person_secret FOR DELETE TO attune_app USING (false);

ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_owner ON recovery_code TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY recovery_code_select ON recovery_code FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY recovery_code_insert ON recovery_code FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY recovery_code_update ON recovery_code FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous')) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY recovery_code_delete ON recovery_code FOR DELETE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_owner ON session TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY session_select ON session FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY session_insert ON session FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY session_update ON session FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous')) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT p.id FROM person p WHERE p.email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous'));
CREATE POLICY session_delete ON session FOR DELETE TO attune_app USING (false);
CREATE POLICY session_worker ON session TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE sign_in_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_code FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_code_owner ON sign_in_code TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY sign_in_code_select ON sign_in_code FOR SELECT TO attune_app USING ((email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')));
CREATE POLICY sign_in_code_insert ON sign_in_code FOR INSERT TO attune_app WITH CHECK ((email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')));
CREATE POLICY sign_in_code_update ON sign_in_code FOR UPDATE TO attune_app USING ((email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'))) WITH CHECK ((email_norm = (SELECT app_email()) AND (SELECT app_scope()) = 'anonymous') OR (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')));
CREATE POLICY sign_in_code_delete ON sign_in_code FOR DELETE TO attune_app USING (false);
CREATE POLICY sign_in_code_worker ON sign_in_code TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE throttle FORCE ROW LEVEL SECURITY;
CREATE POLICY throttle_owner ON throttle TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY throttle_select ON throttle FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY throttle_insert ON throttle FOR INSERT TO attune_app WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY throttle_update ON throttle FOR UPDATE TO attune_app USING ((SELECT app_scope()) IS NOT NULL) WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY throttle_delete ON throttle FOR DELETE TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY throttle_worker ON throttle TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE association ENABLE ROW LEVEL SECURITY;
ALTER TABLE association FORCE ROW LEVEL SECURITY;
CREATE POLICY association_owner ON association TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY association_select ON association FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY association_insert ON association FOR INSERT TO attune_app WITH CHECK (false);
CREATE POLICY association_update ON association FOR UPDATE TO attune_app USING ((id = (SELECT app_association()) AND (SELECT app_has_role('admin')))) WITH CHECK ((id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY association_delete ON association FOR DELETE TO attune_app USING (false);
CREATE POLICY association_worker ON association TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE association_fee ENABLE ROW LEVEL SECURITY;
ALTER TABLE association_fee FORCE ROW LEVEL SECURITY;
CREATE POLICY association_fee_owner ON association_fee TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY association_fee_select ON association_fee FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY association_fee_insert ON association_fee FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY association_fee_update ON association_fee FOR UPDATE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')))) WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY association_fee_delete ON association_fee FOR DELETE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));

ALTER TABLE agreement_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_text FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_text_owner ON agreement_text TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY agreement_text_select ON agreement_text FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY agreement_text_insert ON agreement_text FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY agreement_text_update ON agreement_text FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY agreement_text_delete ON agreement_text FOR DELETE TO attune_app USING (false);
CREATE POLICY agreement_text_worker ON agreement_text TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE association_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE association_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY association_counter_owner ON association_counter TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY association_counter_select ON association_counter FOR SELECT TO attune_app USING ((SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY association_counter_insert ON association_counter FOR INSERT TO attune_app WITH CHECK ((SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY association_counter_update ON association_counter FOR UPDATE TO attune_app USING ((SELECT app_scope()) IN ('person', 'staff')) WITH CHECK ((SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY association_counter_delete ON association_counter FOR DELETE TO attune_app USING (false);

-- The standards are everybody's to read once they are published. Editions are written by the administrators
-- of the Alliance, overlays by those of their association, and both as drafts only.
CREATE FUNCTION app_keeps_standards() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT app_has_role('admin') AND EXISTS (SELECT 1 FROM association n WHERE n.id = app_association() AND n.kind = 'network') $$;

ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition FORCE ROW LEVEL SECURITY;
CREATE POLICY edition_owner ON edition TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY edition_select ON edition FOR SELECT TO attune_app USING ((state = 'published' AND (SELECT app_scope()) IS NOT NULL) OR (SELECT app_keeps_standards()));
CREATE POLICY edition_insert ON edition FOR INSERT TO attune_app WITH CHECK (state = 'draft' AND (SELECT app_keeps_standards()));
CREATE POLICY edition_update ON edition FOR UPDATE TO attune_app USING ((SELECT app_keeps_standards())) WITH CHECK ((SELECT app_keeps_standards()));
CREATE POLICY edition_delete ON edition FOR DELETE TO attune_app USING (state = 'draft' AND (SELECT app_keeps_standards()));
CREATE POLICY edition_worker ON edition FOR SELECT TO attune_worker USING (state = 'published' AND (SELECT app_scope()) = 'job');
CREATE POLICY edition_public ON edition FOR SELECT TO attune_public USING (state = 'published');

ALTER TABLE overlay ENABLE ROW LEVEL SECURITY;
ALTER TABLE overlay FORCE ROW LEVEL SECURITY;
CREATE POLICY overlay_owner ON overlay TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY overlay_select ON overlay FOR SELECT TO attune_app USING ((state = 'published' AND (SELECT app_scope()) IS NOT NULL) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY overlay_insert ON overlay FOR INSERT TO attune_app WITH CHECK (state = 'draft' AND association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')) AND code = (SELECT a.code FROM association a WHERE a.id = (SELECT app_association())));
CREATE POLICY overlay_update ON overlay FOR UPDATE TO attune_app USING (association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))) WITH CHECK (association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')) AND code = (SELECT a.code FROM association a WHERE a.id = (SELECT app_association())));
CREATE POLICY overlay_delete ON overlay FOR DELETE TO attune_app USING (state = 'draft' AND association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')));
CREATE POLICY overlay_worker ON overlay FOR SELECT TO attune_worker USING (state = 'published' AND (SELECT app_scope()) = 'job');
CREATE POLICY overlay_public ON overlay FOR SELECT TO attune_public USING (state = 'published');

ALTER TABLE competency_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE competency_check FORCE ROW LEVEL SECURITY;
CREATE POLICY competency_check_owner ON competency_check TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY competency_check_select ON competency_check FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY competency_check_insert ON competency_check FOR INSERT TO attune_app WITH CHECK ((SELECT app_keeps_standards()));
CREATE POLICY competency_check_update ON competency_check FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY competency_check_delete ON competency_check FOR DELETE TO attune_app USING (false);
CREATE POLICY competency_check_worker ON competency_check FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job');
CREATE POLICY competency_check_public ON competency_check FOR SELECT TO attune_public USING (true);

ALTER TABLE content_pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE content_pack FORCE ROW LEVEL SECURITY;
CREATE POLICY content_pack_owner ON content_pack TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY content_pack_select ON content_pack FOR SELECT TO attune_app USING (association_id = (SELECT app_association()) AND (SELECT app_scope()) IN ('person', 'staff') OR association_id = (SELECT r.association_id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY content_pack_insert ON content_pack FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY content_pack_update ON content_pack FOR UPDATE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')))) WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY content_pack_delete ON content_pack FOR DELETE TO attune_app USING (false);

ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY role_grant_owner ON role_grant TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY role_grant_select ON role_grant FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY role_grant_insert ON role_grant FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY role_grant_update ON role_grant FOR UPDATE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')))) WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('admin'))));
CREATE POLICY role_grant_delete ON role_grant FOR DELETE TO attune_app USING (false);
CREATE POLICY role_grant_worker ON role_grant TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE association_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE association_person FORCE ROW LEVEL SECURITY;
CREATE POLICY association_person_owner ON association_person TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY association_person_select ON association_person FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor', 'reviewer'))));
CREATE POLICY association_person_insert ON association_person FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY association_person_update ON association_person FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY association_person_delete ON association_person FOR DELETE TO attune_app USING (false);
CREATE POLICY association_person_worker ON association_person TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_owner ON membership TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY membership_select ON membership FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY membership_insert ON membership FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY membership_update ON membership FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((SELECT app_has_role('coordinator', 'admin')) AND person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1))) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((SELECT app_has_role('coordinator', 'admin')) AND person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1)));
CREATE POLICY membership_delete ON membership FOR DELETE TO attune_app USING (false);
CREATE POLICY membership_worker ON membership FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing FORCE ROW LEVEL SECURITY;
CREATE POLICY standing_owner ON standing TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY standing_select ON standing FOR SELECT TO attune_app USING ((SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY standing_insert ON standing FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY standing_update ON standing FOR UPDATE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin')))) WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY standing_delete ON standing FOR DELETE TO attune_app USING (false);
CREATE POLICY standing_worker ON standing FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND subject_person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE standing_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE standing_check FORCE ROW LEVEL SECURITY;
CREATE POLICY standing_check_owner ON standing_check TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY standing_check_select ON standing_check FOR SELECT TO attune_app USING ((SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY standing_check_insert ON standing_check FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY standing_check_update ON standing_check FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY standing_check_delete ON standing_check FOR DELETE TO attune_app USING (false);

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY document_owner ON document TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY document_select ON document FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY document_insert ON document FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY document_update ON document FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY document_delete ON document FOR DELETE TO attune_app USING (false);
CREATE POLICY document_worker ON document TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE education ENABLE ROW LEVEL SECURITY;
ALTER TABLE education FORCE ROW LEVEL SECURITY;
CREATE POLICY education_owner ON education TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY education_select ON education FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY education_insert ON education FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY education_update ON education FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY education_delete ON education FOR DELETE TO attune_app USING (false);
CREATE POLICY education_worker ON education FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE employment ENABLE ROW LEVEL SECURITY;
ALTER TABLE employment FORCE ROW LEVEL SECURITY;
CREATE POLICY employment_owner ON employment TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY employment_select ON employment FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY employment_insert ON employment FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY employment_update ON employment FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY employment_delete ON employment FOR DELETE TO attune_app USING (false);
CREATE POLICY employment_worker ON employment FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE leadership ENABLE ROW LEVEL SECURITY;
ALTER TABLE leadership FORCE ROW LEVEL SECURITY;
CREATE POLICY leadership_owner ON leadership TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY leadership_select ON leadership FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY leadership_insert ON leadership FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY leadership_update ON leadership FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY leadership_delete ON leadership FOR DELETE TO attune_app USING (false);
CREATE POLICY leadership_worker ON leadership FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE training ENABLE ROW LEVEL SECURITY;
ALTER TABLE training FORCE ROW LEVEL SECURITY;
CREATE POLICY training_owner ON training TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY training_select ON training FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY training_insert ON training FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY training_update ON training FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY training_delete ON training FOR DELETE TO attune_app USING (false);
CREATE POLICY training_worker ON training FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE rsc_provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE rsc_provider FORCE ROW LEVEL SECURITY;
CREATE POLICY rsc_provider_owner ON rsc_provider TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY rsc_provider_select ON rsc_provider FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY rsc_provider_insert ON rsc_provider FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY rsc_provider_update ON rsc_provider FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY rsc_provider_delete ON rsc_provider FOR DELETE TO attune_app USING (false);
CREATE POLICY rsc_provider_worker ON rsc_provider FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE rsc_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE rsc_session FORCE ROW LEVEL SECURITY;
CREATE POLICY rsc_session_owner ON rsc_session TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY rsc_session_select ON rsc_session FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1));
CREATE POLICY rsc_session_insert ON rsc_session FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY rsc_session_update ON rsc_session FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY rsc_session_delete ON rsc_session FOR DELETE TO attune_app USING (false);
CREATE POLICY rsc_session_worker ON rsc_session FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE rsc_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE rsc_note FORCE ROW LEVEL SECURITY;
CREATE POLICY rsc_note_owner ON rsc_note TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY rsc_note_select ON rsc_note FOR SELECT TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff') AND (SELECT app_scope()) = 'person');
CREATE POLICY rsc_note_insert ON rsc_note FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff') AND (SELECT app_scope()) = 'person');
CREATE POLICY rsc_note_update ON rsc_note FOR UPDATE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff') AND (SELECT app_scope()) = 'person') WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff') AND (SELECT app_scope()) = 'person');
CREATE POLICY rsc_note_delete ON rsc_note FOR DELETE TO attune_app USING (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));

ALTER TABLE reference_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE reference_request FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_request_owner ON reference_request TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY reference_request_select ON reference_request FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_request_insert ON reference_request FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY reference_request_update ON reference_request FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability')) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_request_delete ON reference_request FOR DELETE TO attune_app USING (false);
CREATE POLICY reference_request_worker ON reference_request TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE reference_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE reference_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_draft_owner ON reference_draft TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY reference_draft_select ON reference_draft FOR SELECT TO attune_app USING (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_draft_insert ON reference_draft FOR INSERT TO attune_app WITH CHECK (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_draft_update ON reference_draft FOR UPDATE TO attune_app USING (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability')) WITH CHECK (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_draft_delete ON reference_draft FOR DELETE TO attune_app USING (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));

ALTER TABLE reference_rating ENABLE ROW LEVEL SECURITY;
ALTER TABLE reference_rating FORCE ROW LEVEL SECURITY;
CREATE POLICY reference_rating_owner ON reference_rating TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY reference_rating_select ON reference_rating FOR SELECT TO attune_app USING ((((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin')))) AND person_id IS DISTINCT FROM (SELECT app_person())) OR request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_rating_insert ON reference_rating FOR INSERT TO attune_app WITH CHECK (request_id = (SELECT r.id FROM reference_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY reference_rating_update ON reference_rating FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY reference_rating_delete ON reference_rating FOR DELETE TO attune_app USING (false);

ALTER TABLE attestation_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation_request FORCE ROW LEVEL SECURITY;
CREATE POLICY attestation_request_owner ON attestation_request TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY attestation_request_select ON attestation_request FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_request_insert ON attestation_request FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY attestation_request_update ON attestation_request FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((SELECT app_has_role('coordinator', 'admin')) AND person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1)) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability')) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((SELECT app_has_role('coordinator', 'admin')) AND person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1)) OR (token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_request_delete ON attestation_request FOR DELETE TO attune_app USING (false);
CREATE POLICY attestation_request_worker ON attestation_request TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE attestation_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation_item FORCE ROW LEVEL SECURITY;
CREATE POLICY attestation_item_owner ON attestation_item TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY attestation_item_select ON attestation_item FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1) OR request_id = (SELECT r.id FROM attestation_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_item_insert ON attestation_item FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY attestation_item_update ON attestation_item FOR UPDATE TO attune_app USING (request_id = (SELECT r.id FROM attestation_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability')) WITH CHECK (request_id = (SELECT r.id FROM attestation_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_item_delete ON attestation_item FOR DELETE TO attune_app USING (false);
CREATE POLICY attestation_item_worker ON attestation_item FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE attestation_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation_note FORCE ROW LEVEL SECURITY;
CREATE POLICY attestation_note_owner ON attestation_note TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY attestation_note_select ON attestation_note FOR SELECT TO attune_app USING (((SELECT app_has_role('coordinator', 'admin')) AND person_id = (SELECT g.person_id FROM ledger_grant g WHERE g.person_id = (SELECT app_subject()) AND g.association_id = (SELECT app_association()) AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now()) LIMIT 1) AND person_id IS DISTINCT FROM (SELECT app_person())) OR request_id = (SELECT r.id FROM attestation_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_note_insert ON attestation_note FOR INSERT TO attune_app WITH CHECK (request_id = (SELECT r.id FROM attestation_request r WHERE r.token_hash = (SELECT app_token()) AND (SELECT app_scope()) = 'capability'));
CREATE POLICY attestation_note_update ON attestation_note FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY attestation_note_delete ON attestation_note FOR DELETE TO attune_app USING (false);

ALTER TABLE rejudging ENABLE ROW LEVEL SECURITY;
ALTER TABLE rejudging FORCE ROW LEVEL SECURITY;
CREATE POLICY rejudging_owner ON rejudging TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY rejudging_select ON rejudging FOR SELECT TO attune_app USING (false);
CREATE POLICY rejudging_insert ON rejudging FOR INSERT TO attune_app WITH CHECK (false);
CREATE POLICY rejudging_update ON rejudging FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY rejudging_delete ON rejudging FOR DELETE TO attune_app USING (false);
CREATE POLICY rejudging_worker ON rejudging TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE application ENABLE ROW LEVEL SECURITY;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
CREATE POLICY application_owner ON application TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY application_select ON application FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))) OR (EXISTS (SELECT 1 FROM review v WHERE v.application_id = application.id AND v.reviewer_id = (SELECT app_person()) AND v.state IN ('assigned', 'submitted') AND (SELECT app_has_role('reviewer')))));
CREATE POLICY application_insert ON application FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY application_update ON application FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin')))) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY application_delete ON application FOR DELETE TO attune_app USING (false);
CREATE POLICY application_worker ON application TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE application_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_event FORCE ROW LEVEL SECURITY;
CREATE POLICY application_event_owner ON application_event TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY application_event_select ON application_event FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))));
CREATE POLICY application_event_insert ON application_event FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY application_event_update ON application_event FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY application_event_delete ON application_event FOR DELETE TO attune_app USING (false);
CREATE POLICY application_event_worker ON application_event TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE agreement_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_signature_owner ON agreement_signature TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY agreement_signature_select ON agreement_signature FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))));
CREATE POLICY agreement_signature_insert ON agreement_signature FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY agreement_signature_update ON agreement_signature FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY agreement_signature_delete ON agreement_signature FOR DELETE TO attune_app USING (false);
CREATE POLICY agreement_signature_worker ON agreement_signature FOR SELECT TO attune_worker USING ((SELECT app_scope()) = 'job' AND person_id = ANY ((SELECT app_subjects())::uuid[]));

ALTER TABLE ledger_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_grant_owner ON ledger_grant TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY ledger_grant_select ON ledger_grant FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'advisor'))));
CREATE POLICY ledger_grant_insert ON ledger_grant FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY ledger_grant_update ON ledger_grant FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin')))) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY ledger_grant_delete ON ledger_grant FOR DELETE TO attune_app USING (false);

ALTER TABLE frozen_portfolio ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen_portfolio FORCE ROW LEVEL SECURITY;
CREATE POLICY frozen_portfolio_owner ON frozen_portfolio TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY frozen_portfolio_select ON frozen_portfolio FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) OR (EXISTS (SELECT 1 FROM review v WHERE v.application_id = frozen_portfolio.application_id AND v.reviewer_id = (SELECT app_person()) AND v.state IN ('assigned', 'submitted') AND (SELECT app_has_role('reviewer')))));
CREATE POLICY frozen_portfolio_insert ON frozen_portfolio FOR INSERT TO attune_app WITH CHECK (person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'));
CREATE POLICY frozen_portfolio_update ON frozen_portfolio FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY frozen_portfolio_delete ON frozen_portfolio FOR DELETE TO attune_app USING (false);

ALTER TABLE frozen_ratings ENABLE ROW LEVEL SECURITY;
ALTER TABLE frozen_ratings FORCE ROW LEVEL SECURITY;
CREATE POLICY frozen_ratings_owner ON frozen_ratings TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY frozen_ratings_select ON frozen_ratings FOR SELECT TO attune_app USING (person_id IS DISTINCT FROM (SELECT app_person()) AND ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) OR (EXISTS (SELECT 1 FROM review v WHERE v.application_id = frozen_ratings.application_id AND v.reviewer_id = (SELECT app_person()) AND v.state IN ('assigned', 'submitted') AND (SELECT app_has_role('reviewer'))))));
CREATE POLICY frozen_ratings_insert ON frozen_ratings FOR INSERT TO attune_app WITH CHECK (false);
CREATE POLICY frozen_ratings_update ON frozen_ratings FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY frozen_ratings_delete ON frozen_ratings FOR DELETE TO attune_app USING (false);

ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_owner ON decision TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY decision_select ON decision FOR SELECT TO attune_app USING (((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) AND letter_sent_at IS NOT NULL) OR ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person())));
CREATE POLICY decision_insert ON decision FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY decision_update ON decision FOR UPDATE TO attune_app USING ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person())) WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY decision_delete ON decision FOR DELETE TO attune_app USING (false);

ALTER TABLE exam_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE exam_result FORCE ROW LEVEL SECURITY;
CREATE POLICY exam_result_owner ON exam_result TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY exam_result_select ON exam_result FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY exam_result_insert ON exam_result FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY exam_result_update ON exam_result FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY exam_result_delete ON exam_result FOR DELETE TO attune_app USING (false);

ALTER TABLE review_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_round FORCE ROW LEVEL SECURITY;
CREATE POLICY review_round_owner ON review_round TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY review_round_select ON review_round FOR SELECT TO attune_app USING (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin', 'reviewer')) AND applicant_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY review_round_insert ON review_round FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND applicant_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY review_round_update ON review_round FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY review_round_delete ON review_round FOR DELETE TO attune_app USING (false);
CREATE POLICY review_round_worker ON review_round TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

-- Whether this reviewer took part in an opened reading, or reads the application again: they may look back at it.
CREATE FUNCTION app_read_with(round_ uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM review_round d JOIN review v ON v.application_id = d.application_id
    WHERE d.id = round_ AND d.opened_at IS NOT NULL AND v.reviewer_id = app_person() AND v.state IN ('assigned', 'submitted')) $$;
REVOKE ALL ON FUNCTION app_read_with(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_read_with(uuid) TO attune_app;

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY review_owner ON review TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY review_select ON review FOR SELECT TO attune_app USING (applicant_id IS DISTINCT FROM (SELECT app_person()) AND ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('reviewer')) AND state = 'submitted' AND app_read_with(round_id))));
CREATE POLICY review_insert ON review FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND applicant_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY review_update ON review FOR UPDATE TO attune_app USING (applicant_id IS DISTINCT FROM (SELECT app_person()) AND ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))))) WITH CHECK (applicant_id IS DISTINCT FROM (SELECT app_person()) AND ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin')))));
CREATE POLICY review_delete ON review FOR DELETE TO attune_app USING (false);
CREATE POLICY review_worker ON review TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE review_opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY review_opinion_owner ON review_opinion TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY review_opinion_select ON review_opinion FOR SELECT TO attune_app USING (applicant_id IS DISTINCT FROM (SELECT app_person()) AND ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) OR ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND EXISTS (SELECT 1 FROM review_round d WHERE d.id = round_id AND d.opened_at IS NOT NULL)) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('reviewer')) AND app_read_with(round_id))));
CREATE POLICY review_opinion_insert ON review_opinion FOR INSERT TO attune_app WITH CHECK ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())));
CREATE POLICY review_opinion_update ON review_opinion FOR UPDATE TO attune_app USING ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association()))) WITH CHECK ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())));
CREATE POLICY review_opinion_delete ON review_opinion FOR DELETE TO attune_app USING (false);

ALTER TABLE review_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_note FORCE ROW LEVEL SECURITY;
CREATE POLICY review_note_owner ON review_note TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY review_note_select ON review_note FOR SELECT TO attune_app USING (reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association()));
CREATE POLICY review_note_insert ON review_note FOR INSERT TO attune_app WITH CHECK (reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association()));
CREATE POLICY review_note_update ON review_note FOR UPDATE TO attune_app USING (reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) WITH CHECK (reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association()));
CREATE POLICY review_note_delete ON review_note FOR DELETE TO attune_app USING (false);

ALTER TABLE review_verdict ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_verdict FORCE ROW LEVEL SECURITY;
CREATE POLICY review_verdict_owner ON review_verdict TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY review_verdict_select ON review_verdict FOR SELECT TO attune_app USING (applicant_id IS DISTINCT FROM (SELECT app_person()) AND ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())) OR ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND EXISTS (SELECT 1 FROM review_round d WHERE d.id = round_id AND d.opened_at IS NOT NULL)) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('reviewer')) AND app_read_with(round_id))));
CREATE POLICY review_verdict_insert ON review_verdict FOR INSERT TO attune_app WITH CHECK ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())));
CREATE POLICY review_verdict_update ON review_verdict FOR UPDATE TO attune_app USING ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association()))) WITH CHECK ((reviewer_id = (SELECT app_person()) AND (SELECT app_has_role('reviewer')) AND association_id = (SELECT app_association())));
CREATE POLICY review_verdict_delete ON review_verdict FOR DELETE TO attune_app USING (false);

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
CREATE POLICY credential_owner ON credential TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY credential_select ON credential FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY credential_insert ON credential FOR INSERT TO attune_app WITH CHECK ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY credential_update ON credential FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person()))) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR ((association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))) AND person_id IS DISTINCT FROM (SELECT app_person())));
CREATE POLICY credential_delete ON credential FOR DELETE TO attune_app USING (false);
CREATE POLICY credential_worker ON credential TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE credential_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential_event FORCE ROW LEVEL SECURITY;
CREATE POLICY credential_event_owner ON credential_event TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY credential_event_select ON credential_event FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY credential_event_insert ON credential_event FOR INSERT TO attune_app WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY credential_event_update ON credential_event FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY credential_event_delete ON credential_event FOR DELETE TO attune_app USING (false);
CREATE POLICY credential_event_worker ON credential_event TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY message_owner ON message TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY message_select ON message FOR SELECT TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('coordinator', 'admin'))));
CREATE POLICY message_insert ON message FOR INSERT TO attune_app WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY message_update ON message FOR UPDATE TO attune_app USING ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff'))) WITH CHECK ((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')));
CREATE POLICY message_delete ON message FOR DELETE TO attune_app USING (false);
CREATE POLICY message_worker ON message TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_event_owner ON audit_event TO attune_owner USING (true) WITH CHECK (true);
-- What was done in judging somebody is in the audit, and not for their own eyes.
CREATE FUNCTION audit_withheld(action text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT action ~ '^(review|decision|frozen_ratings|reviews|opened_reviews)\.' OR action IN ('application.decided', 'application.decision_changed') $$;
CREATE POLICY audit_event_select ON audit_event FOR SELECT TO attune_app USING (((person_id = (SELECT app_person()) AND (SELECT app_scope()) IN ('person', 'staff')) OR (association_id = (SELECT app_association()) AND (SELECT app_has_role('admin')))) AND (actor_id = (SELECT app_person()) OR person_id IS DISTINCT FROM (SELECT app_person()) OR NOT audit_withheld(action)));
CREATE POLICY audit_event_insert ON audit_event FOR INSERT TO attune_app WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY audit_event_update ON audit_event FOR UPDATE TO attune_app USING (false) WITH CHECK (false);
CREATE POLICY audit_event_delete ON audit_event FOR DELETE TO attune_app USING (false);
CREATE POLICY audit_event_worker ON audit_event TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_head_owner ON audit_head TO attune_owner USING (true) WITH CHECK (true);
CREATE POLICY audit_head_select ON audit_head FOR SELECT TO attune_app USING ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY audit_head_insert ON audit_head FOR INSERT TO attune_app WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY audit_head_update ON audit_head FOR UPDATE TO attune_app USING ((SELECT app_scope()) IS NOT NULL) WITH CHECK ((SELECT app_scope()) IS NOT NULL);
CREATE POLICY audit_head_delete ON audit_head FOR DELETE TO attune_app USING (false);
CREATE POLICY audit_head_worker ON audit_head TO attune_worker USING ((SELECT app_scope()) = 'job') WITH CHECK ((SELECT app_scope()) = 'job');

-- The third wall: a child belongs to the same tenant, or the same person, as its parent.
ALTER TABLE reference_request ADD CONSTRAINT reference_request_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE reference_rating ADD CONSTRAINT reference_rating_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE application_event ADD CONSTRAINT application_event_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE agreement_signature ADD CONSTRAINT agreement_signature_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE frozen_portfolio ADD CONSTRAINT frozen_portfolio_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE frozen_ratings ADD CONSTRAINT frozen_ratings_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE decision ADD CONSTRAINT decision_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE exam_result ADD CONSTRAINT exam_result_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE review_round ADD CONSTRAINT review_round_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE review ADD CONSTRAINT review_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE credential ADD CONSTRAINT credential_application_id_fk FOREIGN KEY (association_id, application_id) REFERENCES application (association_id, id);
ALTER TABLE reference_draft ADD CONSTRAINT reference_draft_request_id_fk FOREIGN KEY (association_id, request_id) REFERENCES reference_request (association_id, id);
ALTER TABLE reference_rating ADD CONSTRAINT reference_rating_request_id_fk FOREIGN KEY (association_id, request_id) REFERENCES reference_request (association_id, id);
ALTER TABLE review ADD CONSTRAINT review_round_id_fk FOREIGN KEY (association_id, round_id) REFERENCES review_round (association_id, id);
ALTER TABLE review_opinion ADD CONSTRAINT review_opinion_review_id_fk FOREIGN KEY (association_id, review_id) REFERENCES review (association_id, id);
ALTER TABLE review_note ADD CONSTRAINT review_note_review_id_fk FOREIGN KEY (association_id, review_id) REFERENCES review (association_id, id);
ALTER TABLE review_verdict ADD CONSTRAINT review_verdict_review_id_fk FOREIGN KEY (association_id, review_id) REFERENCES review (association_id, id);
ALTER TABLE credential_event ADD CONSTRAINT credential_event_credential_id_fk FOREIGN KEY (association_id, credential_id) REFERENCES credential (association_id, id);
ALTER TABLE agreement_signature ADD CONSTRAINT agreement_signature_agreement_text_id_fk FOREIGN KEY (association_id, agreement_text_id) REFERENCES agreement_text (association_id, id);
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_provider_id_fk FOREIGN KEY (person_id, provider_id) REFERENCES rsc_provider (person_id, id);
ALTER TABLE rsc_note ADD CONSTRAINT rsc_note_session_id_fk FOREIGN KEY (person_id, session_id) REFERENCES rsc_session (person_id, id);
ALTER TABLE document ADD CONSTRAINT document_education_id_fk FOREIGN KEY (person_id, education_id) REFERENCES education (person_id, id);
ALTER TABLE document ADD CONSTRAINT document_employment_id_fk FOREIGN KEY (person_id, employment_id) REFERENCES employment (person_id, id);
ALTER TABLE document ADD CONSTRAINT document_training_id_fk FOREIGN KEY (person_id, training_id) REFERENCES training (person_id, id);
ALTER TABLE document ADD CONSTRAINT document_rsc_session_id_fk FOREIGN KEY (person_id, rsc_session_id) REFERENCES rsc_session (person_id, id);
ALTER TABLE document ADD CONSTRAINT document_membership_id_fk FOREIGN KEY (person_id, membership_id) REFERENCES membership (person_id, id);
ALTER TABLE attestation_request ADD CONSTRAINT attestation_request_provider_id_fk FOREIGN KEY (person_id, provider_id) REFERENCES rsc_provider (person_id, id);
ALTER TABLE attestation_note ADD CONSTRAINT attestation_note_request_id_fk FOREIGN KEY (person_id, request_id) REFERENCES attestation_request (person_id, id);
ALTER TABLE attestation_item ADD CONSTRAINT attestation_item_request_id_fk FOREIGN KEY (person_id, request_id) REFERENCES attestation_request (person_id, id);
ALTER TABLE attestation_item ADD CONSTRAINT attestation_item_session_id_fk FOREIGN KEY (person_id, session_id) REFERENCES rsc_session (person_id, id);
ALTER TABLE education ADD CONSTRAINT education_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE employment ADD CONSTRAINT employment_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE leadership ADD CONSTRAINT leadership_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE training ADD CONSTRAINT training_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE rsc_provider ADD CONSTRAINT rsc_provider_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE membership ADD CONSTRAINT membership_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE document ADD CONSTRAINT document_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE ledger_grant ADD CONSTRAINT ledger_grant_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE attestation_request ADD CONSTRAINT attestation_request_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE reference_request ADD CONSTRAINT reference_request_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE membership ADD CONSTRAINT membership_association_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE standing_check ADD CONSTRAINT standing_check_association_id_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE ledger_grant ADD CONSTRAINT ledger_grant_association_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE association_counter ADD CONSTRAINT association_counter_association_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE message ADD CONSTRAINT message_association_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE audit_event ADD CONSTRAINT audit_event_association_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE standing ADD CONSTRAINT standing_credential_id_fk FOREIGN KEY (credential_id) REFERENCES credential (id);

-- What is never true of a row.
ALTER TABLE person ADD CONSTRAINT person_locale_known CHECK (locale IN ('en', 'es'));
ALTER TABLE person ADD CONSTRAINT person_status_known CHECK (status IN ('active', 'disabled'));
ALTER TABLE person ADD CONSTRAINT person_email_norm_plain CHECK (email_norm = lower(email_norm) AND email_norm !~ '[[:space:],;<>]');
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_purpose_known CHECK (purpose IN ('sign_in', 'email_change', 'proof'));
ALTER TABLE association ADD CONSTRAINT association_kind_known CHECK (kind IN ('state', 'network'));
ALTER TABLE association ADD CONSTRAINT association_registration_mode_known CHECK (registration_mode IN ('rule', 'coordinator'));
ALTER TABLE association_fee ADD CONSTRAINT association_fee_kind_known CHECK (kind IN ('registration', 'processing', 'renewal', 'exam'));
ALTER TABLE association_fee ADD CONSTRAINT association_fee_cents_positive CHECK (cents >= 0);
ALTER TABLE association ADD CONSTRAINT association_edition_pinned_known CHECK (edition_pinned_at IN ('registration', 'submission'));
ALTER TABLE edition ADD CONSTRAINT edition_state_known CHECK (state IN ('draft', 'published'));
ALTER TABLE edition ADD CONSTRAINT edition_id_slug CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 40);
ALTER TABLE edition ADD CONSTRAINT edition_published_when CHECK ((state = 'published') = (published_at IS NOT NULL));
ALTER TABLE overlay ADD CONSTRAINT overlay_state_known CHECK (state IN ('draft', 'published'));
ALTER TABLE overlay ADD CONSTRAINT overlay_published_when CHECK ((state = 'published') = (published_at IS NOT NULL));
ALTER TABLE overlay ADD CONSTRAINT overlay_drafted_somewhere CHECK (association_id IS NOT NULL OR state = 'published');
ALTER TABLE overlay ADD CONSTRAINT overlay_association_id_fk FOREIGN KEY (association_id) REFERENCES association (id);
ALTER TABLE competency_check ADD CONSTRAINT competency_check_edition_id_fk FOREIGN KEY (edition_id) REFERENCES edition (id);
ALTER TABLE application ADD CONSTRAINT application_edition_fk FOREIGN KEY (edition) REFERENCES edition (id);
ALTER TABLE agreement_text ADD CONSTRAINT agreement_text_kind_known CHECK (kind IN ('code_of_ethics', 'endorsement_agreement'));
ALTER TABLE agreement_signature ADD CONSTRAINT agreement_signature_kind_known CHECK (kind IN ('code_of_ethics', 'endorsement_agreement'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_known CHECK (role IN ('advisor', 'reviewer', 'coordinator', 'admin', 'rsc_provider', 'trainer', 'exam_scorer'));
ALTER TABLE membership ADD CONSTRAINT membership_kind_known CHECK (kind IN ('individual', 'organisational', 'student'));
ALTER TABLE membership ADD CONSTRAINT membership_in_order CHECK (until_date >= from_date);
ALTER TABLE standing ADD CONSTRAINT standing_kind_known CHECK (kind IN ('endorsement', 'ers_endorsed', 'ers_emerging', 'vetted'));
ALTER TABLE standing ADD CONSTRAINT standing_source_known CHECK (source IN ('credential', 'verification', 'vetting'));
ALTER TABLE standing ADD CONSTRAINT standing_in_order CHECK (until_date IS NULL OR until_date >= from_date);
ALTER TABLE standing ADD CONSTRAINT standing_has_subject CHECK ((subject_person_id IS NULL) <> (subject_email_norm IS NULL));
ALTER TABLE standing ADD CONSTRAINT standing_category_with_endorsement CHECK ((kind = 'endorsement') = (category IS NOT NULL));
ALTER TABLE standing_check ADD CONSTRAINT standing_check_has_subject CHECK ((subject_person_id IS NULL) <> (subject_email_norm IS NULL));
ALTER TABLE standing_check ADD CONSTRAINT standing_check_outcome_known CHECK (outcome IN ('has_standing', 'no_standing'));
ALTER TABLE document ADD CONSTRAINT document_kind_known CHECK (kind IN ('certificate', 'transcript', 'proof'));
ALTER TABLE document ADD CONSTRAINT document_one_place CHECK (num_nonnulls(education_id, employment_id, training_id, rsc_session_id, membership_id) <= 1);
ALTER TABLE document ADD CONSTRAINT document_bytes_sane CHECK (bytes > 0 AND bytes <= 10485760);
ALTER TABLE education ADD CONSTRAINT education_level_known CHECK (level IN ('high_school', 'certificate', 'course', 'cda', 'associate', 'bachelor', 'master', 'doctorate', 'licence'));
ALTER TABLE education ADD CONSTRAINT education_transcript_known CHECK (transcript IN ('none', 'unofficial', 'official'));
ALTER TABLE employment ADD CONSTRAINT employment_kind_known CHECK (kind IN ('direct_service', 'supervises_direct_service', 'dyadic_therapy', 'internship', 'volunteer', 'rsc_provision', 'policy_leadership', 'teaching_research', 'other'));
ALTER TABLE employment ADD CONSTRAINT employment_in_order CHECK (until_date IS NULL OR until_date >= from_date);
ALTER TABLE employment ADD CONSTRAINT employment_fte_sane CHECK (fte_percent BETWEEN 1 AND 100);
ALTER TABLE employment ADD CONSTRAINT employment_families_sane CHECK (coalesce(families_imh, 0) >= 0 AND coalesce(families_ecmh, 0) >= 0);
ALTER TABLE leadership ADD CONSTRAINT leadership_scope_known CHECK (scope IN ('local', 'regional', 'state', 'national'));
ALTER TABLE leadership ADD CONSTRAINT leadership_in_order CHECK (until_date IS NULL OR until_date >= from_date);
ALTER TABLE training ADD CONSTRAINT training_minutes_sane CHECK (minutes_imh >= 0 AND minutes_dei >= 0 AND minutes_rsc_provision >= 0 AND minutes_imh + minutes_dei + minutes_rsc_provision BETWEEN 1 AND 60000);
ALTER TABLE training ADD CONSTRAINT training_kind_known CHECK (kind IN ('series', 'short', 'conference'));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_minutes_sane CHECK (minutes > 0 AND minutes <= 60000);
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_day_or_period CHECK ((held_on IS NOT NULL AND period_from IS NULL AND period_until IS NULL AND minutes <= 1440) OR (held_on IS NULL AND period_from IS NOT NULL AND period_until >= period_from));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_format_known CHECK (format IN ('individual', 'group'));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_mode_known CHECK (mode IN ('in_person', 'virtual'));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_kind_known CHECK (kind IN ('reflective', 'peer', 'administrative', 'clinical'));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_focus_known CHECK (focus IN ('own_work', 'rsc_given'));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_group_size_sane CHECK ((format = 'group' AND (group_size IS NULL OR group_size BETWEEN 2 AND 200)) OR (format = 'individual' AND group_size IS NULL));
ALTER TABLE education ADD CONSTRAINT education_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE employment ADD CONSTRAINT employment_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE leadership ADD CONSTRAINT leadership_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE training ADD CONSTRAINT training_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE membership ADD CONSTRAINT membership_void_has_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE employment ADD CONSTRAINT employment_tracks_known CHECK (tracks <@ ARRAY['IMH', 'ECMH']);
ALTER TABLE training ADD CONSTRAINT training_tracks_known CHECK (tracks <@ ARRAY['IMH', 'ECMH']);
ALTER TABLE rsc_session ADD CONSTRAINT rsc_session_tracks_known CHECK (tracks <@ ARRAY['IMH', 'ECMH']);
ALTER TABLE reference_request ADD CONSTRAINT reference_request_state_known CHECK (state IN ('asked', 'completed', 'declined', 'withdrawn', 'expired', 'set_aside'));
ALTER TABLE reference_request ADD CONSTRAINT reference_request_delivery_known CHECK (delivery IN ('queued', 'sent', 'refused', 'delayed'));
ALTER TABLE attestation_request ADD CONSTRAINT attestation_request_delivery_known CHECK (delivery IN ('queued', 'sent', 'refused', 'delayed'));
ALTER TABLE reference_request ADD CONSTRAINT reference_request_slot_sane CHECK (slot BETWEEN 1 AND 9);
ALTER TABLE reference_request ADD CONSTRAINT reference_request_completed_when CHECK ((state IN ('completed', 'set_aside')) = (completed_at IS NOT NULL));
ALTER TABLE attestation_request ADD CONSTRAINT attestation_request_state_known CHECK (state IN ('asked', 'completed', 'withdrawn', 'expired'));
ALTER TABLE attestation_item ADD CONSTRAINT attestation_item_answer_known CHECK (answer IS NULL OR answer IN ('agree', 'partly', 'disagree'));
ALTER TABLE attestation_item ADD CONSTRAINT attestation_item_partly_says_minutes CHECK ((answer = 'partly') = (confirmed_minutes IS NOT NULL) OR answer IS NULL);
ALTER TABLE application ADD CONSTRAINT application_category_known CHECK (category IN ('IFA', 'IFS', 'IMHS', 'IMHM-C', 'IMHM-P', 'IMHM-R', 'ECFA', 'ECFS', 'ECMHS', 'ECMHM-C', 'ECMHM-P', 'ECMHM-R', 'I-ERS', 'EC-ERS'));
ALTER TABLE credential ADD CONSTRAINT credential_category_known CHECK (category IN ('IFA', 'IFS', 'IMHS', 'IMHM-C', 'IMHM-P', 'IMHM-R', 'ECFA', 'ECFS', 'ECMHS', 'ECMHM-C', 'ECMHM-P', 'ECMHM-R', 'I-ERS', 'EC-ERS'));
ALTER TABLE reference_request ADD CONSTRAINT reference_request_category_known CHECK (category IN ('IFA', 'IFS', 'IMHS', 'IMHM-C', 'IMHM-P', 'IMHM-R', 'ECFA', 'ECFS', 'ECMHS', 'ECMHM-C', 'ECMHM-P', 'ECMHM-R', 'I-ERS', 'EC-ERS'));
ALTER TABLE application ADD CONSTRAINT application_state_known CHECK (state IN ('registered', 'accepted', 'in_progress', 'submitted', 'under_review', 'changes_requested', 'resubmitted', 'approved', 'approved_for_exam', 'deferred', 'endorsed', 'withdrawn', 'declined'));
ALTER TABLE application_event ADD CONSTRAINT application_event_to_state_known CHECK (to_state IN ('registered', 'accepted', 'in_progress', 'submitted', 'under_review', 'changes_requested', 'resubmitted', 'approved', 'approved_for_exam', 'deferred', 'endorsed', 'withdrawn', 'declined'));
ALTER TABLE application_event ADD CONSTRAINT application_event_actor_kind_known CHECK (actor_kind IN ('applicant', 'staff', 'reviewer', 'rule', 'job'));
ALTER TABLE ledger_grant ADD CONSTRAINT ledger_grant_purpose_known CHECK (purpose IN ('application', 'renewal', 'transfer'));
ALTER TABLE decision ADD CONSTRAINT decision_outcome_known CHECK (outcome IN ('endorse', 'emerging', 'approve_for_exam', 'defer', 'request_changes'));
ALTER TABLE exam_result ADD CONSTRAINT exam_result_percent_sane CHECK (part1_percent BETWEEN 0 AND 100 AND part2_percent BETWEEN 0 AND 100);
ALTER TABLE review ADD CONSTRAINT review_state_known CHECK (state IN ('assigned', 'submitted', 'recused', 'withdrawn'));
ALTER TABLE review_opinion ADD CONSTRAINT review_opinion_recommendation_known CHECK (recommendation IS NULL OR recommendation IN ('endorse', 'emerging', 'approve_for_exam', 'defer', 'request_changes'));
ALTER TABLE review ADD CONSTRAINT review_not_own_application CHECK (reviewer_id <> applicant_id);
ALTER TABLE review_verdict ADD CONSTRAINT review_verdict_kind_known CHECK (kind IN ('requirement', 'competency'));
ALTER TABLE review_verdict ADD CONSTRAINT review_verdict_verdict_known CHECK (verdict IN ('shown', 'not_shown', 'ask'));
ALTER TABLE credential ADD CONSTRAINT credential_state_known CHECK (state IN ('valid', 'suspended', 'revoked', 'replaced'));
ALTER TABLE credential ADD CONSTRAINT credential_standing_known CHECK (standing IN ('endorsed', 'emerging'));
ALTER TABLE credential ADD CONSTRAINT credential_in_order CHECK (valid_until >= issued_on);
ALTER TABLE credential ADD CONSTRAINT credential_number_plain CHECK (number ~ '^[0-9A-Z]{10}$');
ALTER TABLE credential_event ADD CONSTRAINT credential_event_kind_known CHECK (kind IN ('issued', 'suspended', 'reinstated', 'revoked', 'reissued', 'listed', 'unlisted'));
ALTER TABLE message ADD CONSTRAINT message_state_known CHECK (state IN ('queued', 'sent', 'refused', 'dead'));
ALTER TABLE message ADD CONSTRAINT message_locale_known CHECK (locale IN ('en', 'es'));
ALTER TABLE audit_event ADD CONSTRAINT audit_event_one_line CHECK (detail::text !~ E'[\n\r]');

-- One fact, however often it is asked for.
CREATE UNIQUE INDEX role_grant_live ON role_grant (association_id, person_id, role) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX application_one_open ON application (association_id, person_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX review_live ON review (round_id, reviewer_id) WHERE state IN ('assigned', 'submitted', 'recused');
CREATE UNIQUE INDEX credential_one_live ON credential (association_id, person_id, category) WHERE state IN ('valid', 'suspended');
CREATE UNIQUE INDEX credential_one_per_decision ON credential (decision_id) WHERE decision_id IS NOT NULL AND replaces_id IS NULL;
CREATE UNIQUE INDEX reference_request_live ON reference_request (application_id, slot) WHERE state IN ('asked', 'completed');
CREATE UNIQUE INDEX reference_request_one_rater ON reference_request (application_id, rater_email_norm) WHERE state IN ('asked', 'completed');
CREATE UNIQUE INDEX ledger_grant_source ON ledger_grant (source_id, purpose);
CREATE UNIQUE INDEX rsc_provider_by_name ON rsc_provider (person_id, lower(name)) WHERE email_norm IS NULL;
CREATE INDEX ledger_grant_live ON ledger_grant (person_id, association_id) WHERE revoked_at IS NULL;
CREATE INDEX message_about ON message (about_kind, about_id) WHERE about_id IS NOT NULL;
CREATE INDEX message_unread ON message (person_id) WHERE read_at IS NULL AND template <> 'sign_in_code';
CREATE INDEX message_due ON message (next_attempt_at) WHERE state = 'queued';
CREATE INDEX application_name ON application (association_id, applicant_name_norm text_pattern_ops);
CREATE INDEX credential_register ON credential (holder_name_norm COLLATE "C", number) WHERE listed AND state = 'valid';
CREATE INDEX credential_desk ON credential (association_id, issued_at DESC, id);
CREATE INDEX session_live ON session (token_hash) WHERE ended_at IS NULL;

-- One draft at a time, and one edition or overlay for a day.
CREATE UNIQUE INDEX edition_one_draft ON edition ((true)) WHERE state = 'draft';
CREATE UNIQUE INDEX edition_from_day ON edition (from_date) WHERE state = 'published';
CREATE UNIQUE INDEX overlay_one_draft ON overlay (code) WHERE state = 'draft';
CREATE UNIQUE INDEX overlay_from_day ON overlay (code, from_date) NULLS NOT DISTINCT WHERE state = 'published';

-- Written once, never altered.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER audit_event_fixed BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_fixed BEFORE UPDATE OR DELETE ON edition FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_kept BEFORE TRUNCATE ON edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER overlay_fixed BEFORE UPDATE OR DELETE ON overlay FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER overlay_kept BEFORE TRUNCATE ON overlay FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER competency_check_fixed BEFORE UPDATE OR DELETE ON competency_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER competency_check_kept BEFORE TRUNCATE ON competency_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_kept BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_portfolio_fixed BEFORE UPDATE OR DELETE ON frozen_portfolio FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_portfolio_kept BEFORE TRUNCATE ON frozen_portfolio FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_ratings_fixed BEFORE UPDATE OR DELETE ON frozen_ratings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_ratings_kept BEFORE TRUNCATE ON frozen_ratings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_signature_fixed BEFORE UPDATE OR DELETE ON agreement_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agreement_signature_kept BEFORE TRUNCATE ON agreement_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reference_rating_fixed BEFORE UPDATE OR DELETE ON reference_rating FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reference_rating_kept BEFORE TRUNCATE ON reference_rating FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_event_fixed BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_event_kept BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_event_fixed BEFORE UPDATE OR DELETE ON credential_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_event_kept BEFORE TRUNCATE ON credential_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a provider has answered stays answered.
CREATE TRIGGER attestation_item_fixed BEFORE UPDATE ON attestation_item FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attestation_note_fixed BEFORE UPDATE OR DELETE ON attestation_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A request that is no longer open keeps no draft, and the application counts the forms that are in.
-- Whoever closes it may read neither.
CREATE FUNCTION settle_reference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM reference_draft WHERE request_id = NEW.id;
  UPDATE application a SET references_in = (SELECT count(*) FROM reference_request q WHERE q.application_id = a.id AND q.state = 'completed')
    WHERE a.id = NEW.application_id AND 'completed' IN (OLD.state, NEW.state);
  RETURN NULL;
END $$;
CREATE TRIGGER reference_request_settled AFTER UPDATE OF state ON reference_request FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION settle_reference();

-- A link that the asker holds for a moment must not open what the one asked had begun to write.
CREATE FUNCTION clear_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM reference_draft WHERE request_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER reference_request_handed AFTER UPDATE OF handed_at ON reference_request FOR EACH ROW
  WHEN (NEW.handed_at IS DISTINCT FROM OLD.handed_at) EXECUTE FUNCTION clear_draft();

-- Whom the bearer of a link answers: the account behind the request, to be told that an answer is in, and
-- how many references that application has by now.
CREATE FUNCTION asker_behind_link() RETURNS TABLE (person_id uuid, name text, email text, locale text, completed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id, p.name, p.email, p.locale, r.completed FROM (
    SELECT q.person_id, (SELECT count(*)::integer FROM reference_request o WHERE o.application_id = q.application_id AND o.state = 'completed') AS completed
      FROM reference_request q WHERE q.token_hash = app_token()
    UNION ALL SELECT q.person_id, 0 FROM attestation_request q WHERE q.token_hash = app_token()) r
  JOIN person p ON p.id = r.person_id WHERE app_scope() = 'capability' $$;

-- The sessions behind a link as they stand now, held still until the transaction ends, so that a provider
-- signs the version that was shown or none. Bearers may not read the ledger.
CREATE FUNCTION sessions_behind_link() RETURNS TABLE (session_id uuid, version integer, voided boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id, s.version, s.voided_at IS NOT NULL FROM rsc_session s
  WHERE app_scope() = 'capability' AND s.id IN (
    SELECT i.session_id FROM attestation_item i JOIN attestation_request r ON r.id = i.request_id WHERE r.token_hash = app_token())
  ORDER BY s.id FOR SHARE OF s $$;

-- A review is fixed once submitted; the round's first reading stays as it was. The lock makes a late word
-- wait for a submit that is under way, and lose.
CREATE FUNCTION refuse_after_submit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE v review;
BEGIN
  SELECT * INTO v FROM review WHERE id = NEW.review_id FOR SHARE;
  IF v.state <> 'assigned' THEN
    RAISE EXCEPTION 'the review is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (v.reviewer_id, v.applicant_id, v.association_id) IS DISTINCT FROM (NEW.reviewer_id, NEW.applicant_id, NEW.association_id) THEN
    RAISE EXCEPTION 'not the reviewer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'assigned' THEN RAISE EXCEPTION 'the review is closed' USING ERRCODE = 'restrict_violation'; END IF;
  IF (NEW.id, NEW.association_id, NEW.application_id, NEW.applicant_id, NEW.round_id, NEW.reviewer_id)
    IS DISTINCT FROM (OLD.id, OLD.association_id, OLD.application_id, OLD.applicant_id, OLD.round_id, OLD.reviewer_id) THEN
    RAISE EXCEPTION 'a review is never passed on' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_once BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION refuse_reopening();
CREATE TRIGGER review_note_open BEFORE INSERT OR UPDATE ON review_note FOR EACH ROW EXECUTE FUNCTION refuse_after_submit();
CREATE TRIGGER review_opinion_open BEFORE INSERT OR UPDATE ON review_opinion FOR EACH ROW EXECUTE FUNCTION refuse_after_submit();
CREATE TRIGGER review_verdict_open BEFORE INSERT OR UPDATE ON review_verdict FOR EACH ROW EXECUTE FUNCTION refuse_after_submit();

-- A decision may be written anew until its letter is sent; then it stands.
CREATE FUNCTION refuse_after_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.letter_sent_at IS NOT NULL THEN RAISE EXCEPTION 'the letter is sent' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_stands BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_after_letter();

-- Who has answered for sessions was asked at this address: it stays what it was.
CREATE FUNCTION keep_answered_address() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM attestation_request q WHERE q.person_id = OLD.person_id AND q.provider_id = OLD.id AND q.state = 'completed') THEN
    RAISE EXCEPTION 'this provider has answered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rsc_provider_answered BEFORE UPDATE OF email, email_norm ON rsc_provider FOR EACH ROW
  WHEN (NEW.email_norm IS DISTINCT FROM OLD.email_norm) EXECUTE FUNCTION keep_answered_address();

-- Why someone may not review an application, or null. The list reads ledgers and requests that no
-- single scope may read, so it runs with the owner's rights and answers one word.
CREATE FUNCTION review_conflict(reviewer uuid, application_ uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE
    WHEN a.person_id = reviewer THEN 'applicant'
    WHEN a.advisor_id = reviewer THEN 'advisor'
    WHEN EXISTS (SELECT 1 FROM rsc_provider p WHERE p.person_id = a.person_id
      AND (p.provider_person_id = reviewer OR p.email_norm = r.email_norm)) THEN 'rsc_provider'
    WHEN EXISTS (SELECT 1 FROM reference_request q WHERE q.person_id = a.person_id AND q.state <> 'withdrawn'
      AND q.rater_email_norm = r.email_norm) THEN 'referee'
    WHEN EXISTS (SELECT 1 FROM rsc_provider p JOIN person s ON s.id = a.person_id WHERE p.person_id = reviewer
      AND (p.provider_person_id = a.person_id OR p.email_norm = s.email_norm)) THEN 'supervisee'
  END
  FROM application a, person r WHERE a.id = application_ AND r.id = reviewer $$;
-- The desk sees who has handed in. Someone who runs it can be the only reader, not one of two who may not know.
CREATE FUNCTION runs_desk_beside(reviewer uuid, round_ uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM review_round d JOIN role_grant g ON g.association_id = d.association_id
    WHERE d.id = round_ AND d.needed > 1 AND g.person_id = reviewer AND g.role IN ('coordinator', 'admin') AND g.revoked_at IS NULL) $$;
CREATE FUNCTION refuse_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE why text := review_conflict(NEW.reviewer_id, NEW.application_id);
BEGIN
  IF why IS NULL AND runs_desk_beside(NEW.reviewer_id, NEW.round_id) THEN why := 'runs_the_desk'; END IF;
  IF why IS NOT NULL THEN RAISE EXCEPTION 'conflict of interest: %', why USING ERRCODE = 'check_violation', CONSTRAINT = 'review_no_conflict'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_no_conflict BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION refuse_conflict();
-- A resubmission may name new providers and referees: asked again when a review is begun and handed in.
CREATE FUNCTION refuse_found_conflict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE v review; why text;
BEGIN
  IF TG_TABLE_NAME = 'review' THEN v := NEW; ELSE SELECT * INTO v FROM review WHERE id = NEW.review_id; END IF;
  why := review_conflict(v.reviewer_id, v.application_id);
  IF why IS NOT NULL THEN RAISE EXCEPTION 'conflict of interest: %', why USING ERRCODE = 'check_violation', CONSTRAINT = 'review_no_conflict'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_still_no_conflict BEFORE UPDATE OF state ON review FOR EACH ROW WHEN (NEW.state = 'submitted') EXECUTE FUNCTION refuse_found_conflict();
CREATE TRIGGER review_verdict_no_conflict BEFORE INSERT ON review_verdict FOR EACH ROW EXECUTE FUNCTION refuse_found_conflict();
CREATE TRIGGER review_opinion_no_conflict BEFORE INSERT ON review_opinion FOR EACH ROW EXECUTE FUNCTION refuse_found_conflict();

-- Found by the beginning of the name, however it is accented.
CREATE FUNCTION fold_holder_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.holder_name_norm := lower(regexp_replace(normalize(NEW.holder_name, NFD), '[\u0300-\u036f]', '', 'g'));
  RETURN NEW;
END $$;
CREATE TRIGGER credential_name_folded BEFORE INSERT OR UPDATE OF holder_name ON credential FOR EACH ROW EXECUTE FUNCTION fold_holder_name();

-- A holder decides whether the register shows the credential, and nothing else about it.
CREATE FUNCTION keep_from_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_person() = OLD.person_id AND to_jsonb(NEW) - '{listed,version}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{listed,version}'::text[] THEN
    RAISE EXCEPTION 'a holder may change the listing only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER credential_kept_from_holder BEFORE UPDATE ON credential FOR EACH ROW EXECUTE FUNCTION keep_from_holder();

-- What was asked of others ends with the application. The applicant causes it and may not touch a review.
CREATE FUNCTION end_what_was_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE review SET state = 'withdrawn', withdrawn_at = NEW.closed_at WHERE application_id = NEW.id AND state = 'assigned';
  UPDATE reference_request SET state = 'withdrawn', withdrawn_at = NEW.closed_at WHERE application_id = NEW.id AND state = 'asked';
  RETURN NEW;
END $$;
CREATE TRIGGER application_withdrawn AFTER UPDATE OF state ON application FOR EACH ROW
  WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION end_what_was_asked();

-- The session behind a cookie, with its person and roles: asked once a request, before any scope is known.
CREATE FUNCTION session_lookup(token text, at timestamptz) RETURNS TABLE (
  session_id uuid, person_id uuid, association_id uuid, method text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  reauthenticated_at timestamptz, factor_at timestamptz, staff_seen_at timestamptz, name text, email text, locale text,
  has_password boolean, has_factor boolean, unread integer, roles jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id, s.person_id, s.association_id, s.method, s.created_at, s.last_seen_at, s.expires_at, s.reauthenticated_at,
    s.factor_at, s.staff_seen_at, p.name, p.email, p.locale,
    coalesce(x.password_hash IS NOT NULL, false), coalesce(x.totp_confirmed_at IS NOT NULL, false),
    (SELECT count(*)::int FROM message m WHERE m.person_id = s.person_id AND m.read_at IS NULL AND m.template <> 'sign_in_code'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('association', g.association_id, 'slug', a.slug, 'name', a.name, 'kind', a.kind, 'role', g.role)
        ORDER BY a.name, g.role)
      FROM role_grant g JOIN association a ON a.id = g.association_id
      WHERE g.person_id = s.person_id AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until >= at::date)), '[]')
  FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN person_secret x ON x.person_id = s.person_id
  WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > at AND p.status = 'active' $$;

-- The account behind an address: for an admin who gives a role and a coordinator who links a provider.
CREATE FUNCTION person_for_email(address text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id FROM person p WHERE p.email_norm = address AND app_has_role('admin', 'coordinator') $$;

-- A coordinator lets a mail that was refused or given up go again, while it still has all it needs.
CREATE FUNCTION retry_message(message_ uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE n integer;
BEGIN
  UPDATE message SET state = 'queued', attempts = 0, next_attempt_at = at, last_error = NULL, lease_until = NULL, lease_token = NULL
  WHERE id = message_ AND association_id = app_association() AND app_has_role('coordinator', 'admin')
    AND state IN ('refused', 'dead') AND created_at > at - interval '30 days';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n = 1;
END $$;
REVOKE ALL ON FUNCTION retry_message(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retry_message(uuid, timestamptz) TO attune_app;

-- Taking a role away ends the sessions that held it, at once.
CREATE FUNCTION end_sessions_of(whose uuid, why text, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE n integer;
BEGIN
  IF NOT app_has_role('admin') OR NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = whose AND g.association_id = app_association()) THEN
    RETURN 0;
  END IF;
  UPDATE session SET ended_at = at, ended_reason = why WHERE person_id = whose AND ended_at IS NULL;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

-- Submitting freezes the ratings too; the applicant causes it and may not read them.
CREATE FUNCTION ratings_of(application_ uuid) RETURNS TABLE (body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT r.body FROM reference_rating r JOIN reference_request q ON q.id = r.request_id
  WHERE r.application_id = application_ AND q.state = 'completed' ORDER BY q.slot, q.id $$;
REVOKE ALL ON FUNCTION ratings_of(uuid) FROM PUBLIC;
CREATE FUNCTION freeze_ratings(id_ uuid, application_ uuid, round_ integer, at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE a application; whole text; digest text;
BEGIN
  SELECT * INTO a FROM application WHERE id = application_ AND person_id = app_person();
  IF a.id IS NULL THEN RETURN NULL; END IF;
  SELECT '[' || coalesce(string_agg(body, ','), '') || ']' INTO whole FROM ratings_of(application_);
  digest := encode(sha256(convert_to(whole, 'UTF8')), 'hex');
  INSERT INTO frozen_ratings (id, association_id, application_id, person_id, round, body, sha256, frozen_at)
    VALUES (id_, a.association_id, a.id, a.person_id, round_, whole, digest, at);
  RETURN digest;
END $$;

-- The last reviewer to submit opens the round; none can see whether another has.
CREATE FUNCTION open_round_if_complete(round_ uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE r review_round; done integer; live integer;
BEGIN
  SELECT * INTO r FROM review_round WHERE id = round_ AND association_id = app_association() FOR UPDATE;
  IF r.id IS NULL OR r.opened_at IS NOT NULL THEN RETURN false; END IF;
  SELECT count(*) FILTER (WHERE state = 'submitted'), count(*) FILTER (WHERE state = 'assigned') INTO done, live FROM review WHERE round_id = round_;
  IF done < r.needed OR live > 0 THEN RETURN false; END IF;
  UPDATE review_round SET opened_at = at WHERE id = round_;
  RETURN true;
END $$;

-- A file that was frozen with an application, for those who read it: its reviewers and the desk. What was taken
-- off the ledger since stays readable here.
CREATE FUNCTION frozen_document(application_ uuid, document_ uuid) RETURNS TABLE (name text, media_type text, bytes integer, storage_key text, sha256 text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.original_name, d.media_type, d.bytes, d.storage_key, d.sha256
  FROM application a JOIN document d ON d.person_id = a.person_id
  WHERE a.id = application_ AND d.id = document_ AND a.association_id = app_association() AND a.person_id IS DISTINCT FROM app_person()
    AND EXISTS (SELECT 1 FROM frozen_portfolio f WHERE f.application_id = a.id AND position(document_::text IN f.body) > 0)
    AND (app_has_role('coordinator', 'admin') OR (app_has_role('reviewer') AND EXISTS (SELECT 1 FROM review v
      WHERE v.application_id = a.id AND v.reviewer_id = app_person() AND v.state IN ('assigned', 'submitted')))) $$;
REVOKE ALL ON FUNCTION frozen_document(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION frozen_document(uuid, uuid) TO attune_app;

-- Who runs the desk of an association: for telling them that it is their turn.
CREATE FUNCTION desk_people(association uuid) RETURNS TABLE (id uuid, name text, email text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT p.id, p.name, p.email, p.locale FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE g.association_id = association AND g.role = 'coordinator' AND g.revoked_at IS NULL AND p.status = 'active'
    AND (app_association() = association OR EXISTS (SELECT 1 FROM application a WHERE a.association_id = association AND a.person_id = app_person())
      OR EXISTS (SELECT 1 FROM reference_request q WHERE q.association_id = association AND q.token_hash = app_token())) $$;

-- What was asked of somebody by mail, for the account that proved the address: who asked, how much and when.
-- Never the link, and nothing of a ledger beyond what the mail itself said.
CREATE FUNCTION asked_of_me() RETURNS TABLE (kind text, applicant text, state text, sessions integer, asked_at timestamptz, expires_at timestamptz, answered_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH me AS (SELECT p.email_norm FROM person p WHERE p.id = app_person() AND app_scope() = 'person' AND p.email_verified_at IS NOT NULL)
  SELECT 'attestation', q.applicant_name, q.state, (SELECT count(*)::integer FROM attestation_item i WHERE i.request_id = q.id),
    coalesce(q.reminded_at, q.asked_at), q.token_expires_at, q.completed_at
  FROM me JOIN attestation_request q ON q.provider_email_norm = me.email_norm WHERE q.state IN ('asked', 'completed')
  UNION ALL
  SELECT 'reference', q.applicant_name, q.state, 0, coalesce(q.reminded_at, q.asked_at), q.token_expires_at, q.completed_at
  FROM me JOIN reference_request q ON q.rater_email_norm = me.email_norm WHERE q.state IN ('asked', 'completed')
  ORDER BY 3, 5 DESC LIMIT 100 $$;

-- Which standings the providers of a ledger hold, and whether anybody has ever looked. The account behind an
-- address is matched here, where no list of accounts can leak: only category and dates come out.
CREATE FUNCTION provider_standings(whose uuid) RETURNS TABLE (provider_id uuid, checked boolean, kind text, category text, from_date date, until_date date, association text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH provider AS (
    SELECT p.id, coalesce(p.provider_person_id, q.id) AS person, coalesce(p.email_norm, r.email_norm) AS email
    FROM rsc_provider p LEFT JOIN person q ON q.email_norm = p.email_norm AND q.email_verified_at IS NOT NULL LEFT JOIN person r ON r.id = p.provider_person_id
    WHERE p.person_id = whose AND ((whose = app_person() AND app_scope() IN ('person', 'staff')) OR (whose = ANY (app_subjects()) AND app_scope() = 'job') OR EXISTS (SELECT 1 FROM ledger_grant g
      WHERE app_scope() = 'staff' AND g.person_id = whose AND whose = app_subject() AND g.association_id = app_association() AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now())))
  ), held AS (
    SELECT v.id AS provider_id, s.id AS standing_id FROM provider v JOIN standing s ON s.subject_person_id = v.person
    UNION SELECT v.id, s.id FROM provider v JOIN standing s ON s.subject_email_norm = v.email
  )
  SELECT h.provider_id, s.source <> 'credential', s.kind, s.category, s.from_date, least(s.until_date, s.ended_at::date), a.code
  FROM held h JOIN standing s ON s.id = h.standing_id JOIN association a ON a.id = s.association_id
  UNION ALL
  SELECT v.id, true, NULL, NULL, NULL, NULL, NULL FROM provider v
  WHERE EXISTS (SELECT 1 FROM standing_check c WHERE c.subject_person_id = v.person) OR EXISTS (SELECT 1 FROM standing_check c WHERE c.subject_email_norm = v.email) $$;

-- Providers named in the ledgers an association may look into whom nobody has looked up yet, with what waits for it:
-- of those who hold a credential of ours, what they gave before the first of them.
CREATE FUNCTION providers_to_verify() RETURNS TABLE (email text, name text, people integer, minutes integer, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.email_norm, min(p.name), count(DISTINCT p.person_id)::integer, sum(w.minutes)::integer, min(w.since)
  FROM (SELECT DISTINCT g.person_id FROM ledger_grant g WHERE app_has_role('coordinator', 'admin') AND g.association_id = app_association()
      AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now())) open
    JOIN rsc_provider p ON p.person_id = open.person_id
    LEFT JOIN person q ON q.email_norm = p.email_norm AND q.email_verified_at IS NOT NULL
    CROSS JOIN LATERAL (SELECT coalesce(sum(s.minutes), 0) AS minutes, min(s.created_at)::date AS since FROM rsc_session s
      WHERE s.person_id = p.person_id AND s.provider_id = p.id AND s.voided_at IS NULL AND s.kind = 'reflective'
        AND coalesce(s.held_on, s.period_from) < coalesce((SELECT min(t.from_date) FROM standing t
          WHERE t.subject_person_id = coalesce(p.provider_person_id, q.id)), 'infinity')) w
  WHERE w.minutes > 0
    AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.subject_email_norm = p.email_norm)
    AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.subject_person_id = coalesce(p.provider_person_id, q.id) AND t.source <> 'credential')
    AND NOT EXISTS (SELECT 1 FROM standing_check c WHERE c.subject_email_norm = p.email_norm)
    AND NOT EXISTS (SELECT 1 FROM standing_check c WHERE c.subject_person_id = coalesce(p.provider_person_id, q.id))
  GROUP BY p.email_norm, CASE WHEN p.email_norm IS NULL THEN lower(p.name) END
  ORDER BY min(w.since), min(p.name) LIMIT 200 $$;

-- What applicants asked of providers, for the desk their ledger is open to: not answered, the latest to each provider.
CREATE FUNCTION attestations_out() RETURNS TABLE (id uuid, person_id uuid, application_id uuid, reference text, category text, applicant_name text,
  provider_name text, provider_email text, state text, asked_at timestamptz, reminded_at timestamptz, token_expires_at timestamptz, delivery text,
  delivery_note text, sessions integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT ON (q.id) q.id, q.person_id, a.id, a.reference, a.category, q.applicant_name, q.provider_name, q.provider_email, q.state, q.asked_at, q.reminded_at,
    q.token_expires_at, q.delivery, q.delivery_note, (SELECT count(*)::integer FROM attestation_item i WHERE i.request_id = q.id)
  FROM ledger_grant g JOIN application a ON a.id = g.source_id AND a.closed_at IS NULL JOIN attestation_request q ON q.person_id = g.person_id
  WHERE app_has_role('coordinator', 'admin') AND g.association_id = app_association() AND g.revoked_at IS NULL AND (g.until_at IS NULL OR g.until_at > now())
    AND q.person_id IS DISTINCT FROM app_person() AND q.state IN ('asked', 'expired')
    AND (q.state = 'asked' OR NOT EXISTS (SELECT 1 FROM attestation_request l WHERE l.person_id = q.person_id AND l.provider_id = q.provider_id AND l.asked_at > q.asked_at))
  ORDER BY q.id, a.registered_at DESC $$;

REVOKE ALL ON FUNCTION provider_standings(uuid), providers_to_verify(), asked_of_me(), attestations_out() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION provider_standings(uuid), providers_to_verify(), asked_of_me(), attestations_out() TO attune_app;
GRANT EXECUTE ON FUNCTION provider_standings(uuid) TO attune_worker;
REVOKE ALL ON FUNCTION review_conflict(uuid, uuid), runs_desk_beside(uuid, uuid), session_lookup(text, timestamptz), person_for_email(text),
  end_sessions_of(uuid, text, timestamptz), freeze_ratings(uuid, uuid, integer, timestamptz), desk_people(uuid), open_round_if_complete(uuid, timestamptz),
  asker_behind_link(), sessions_behind_link() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION review_conflict(uuid, uuid), runs_desk_beside(uuid, uuid), session_lookup(text, timestamptz), person_for_email(text),
  end_sessions_of(uuid, text, timestamptz), freeze_ratings(uuid, uuid, integer, timestamptz), desk_people(uuid), open_round_if_complete(uuid, timestamptz),
  asker_behind_link(), sessions_behind_link() TO attune_app;

-- What anyone may see, and nothing else.
CREATE VIEW public_association WITH (security_barrier) AS
  SELECT slug, code, name, short_name, kind, hue, time_zone, locale, tracks, categories, contact_email, website, registry_note, is_demo FROM association;
CREATE VIEW public_credential WITH (security_barrier) AS
  SELECT c.number, c.holder_name, c.category, c.standing, c.edition, c.association_name, a.slug AS association_slug, a.code AS association_code, a.time_zone, a.is_demo, c.issued_on, c.valid_until, c.state,
    n.number AS replaced_by, (SELECT max(e.at) FROM credential_event e WHERE e.credential_id = c.id AND e.kind IN ('suspended', 'revoked', 'reinstated', 'reissued')) AS changed_at
  FROM credential c JOIN association a ON a.id = c.association_id LEFT JOIN credential n ON n.id = c.replaced_by_id;
CREATE VIEW public_register WITH (security_barrier) AS
  SELECT c.number, c.holder_name, c.holder_name_norm AS name_norm, c.category, c.standing, c.association_name, a.slug AS association_slug, a.code AS association_code, c.issued_on, c.valid_until
  FROM credential c JOIN association a ON a.id = c.association_id WHERE c.listed AND c.state = 'valid';
GRANT SELECT ON public_association, public_credential, public_register TO attune_public, attune_app;

-- One link of an audit chain. The head is locked here, last in the transaction; the text is what was hashed.
CREATE FUNCTION append_audit(id_ uuid, chain text, at_ timestamptz, actor uuid, actor_kind_ text, association uuid, person uuid,
  action_ text, object_kind_ text, object_id_ text, outcome_ text, detail_ jsonb, said text) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE head audit_head; link text;
BEGIN
  INSERT INTO audit_head (chain_key, seq, hash) VALUES (chain, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE chain_key = chain FOR UPDATE;
  link := encode(sha256(convert_to(head.hash || '|' || (head.seq + 1) || '|' || said, 'UTF8')), 'hex');
  INSERT INTO audit_event (id, chain_key, chain_seq, at, actor_id, actor_kind, association_id, person_id, action, object_kind, object_id, outcome, detail, prev_hash, hash)
    VALUES (id_, chain, head.seq + 1, at_, actor, actor_kind_, association, person, action_, object_kind_, object_id_, outcome_, detail_, head.hash, link);
  UPDATE audit_head SET seq = head.seq + 1, hash = link WHERE chain_key = chain;
  RETURN head.seq + 1;
END $$;
-- The next number of a series; the row is the lock.
CREATE FUNCTION next_number(association uuid, series_ text) RETURNS integer LANGUAGE sql AS $$
  INSERT INTO association_counter (association_id, series, value) VALUES (association, series_, 1)
  ON CONFLICT (association_id, series) DO UPDATE SET value = association_counter.value + 1 RETURNING value $$;

DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM attune_app; END IF;
END $$;
