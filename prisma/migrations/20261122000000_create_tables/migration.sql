-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_norm" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_norm" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "status" TEXT NOT NULL DEFAULT 'active',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "email_verified_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_secret" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,

    CONSTRAINT "person_secret_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "association_id" UUID,
    "method" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reauthenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "factor_at" TIMESTAMPTZ(3),
    "staff_seen_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "email_norm" TEXT NOT NULL,
    "person_id" UUID,
    "code_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rejudging" (
    "publication" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "after_id" UUID,
    "judged" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rejudging_pkey" PRIMARY KEY ("publication")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "edition_pinned_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "applicant_name" TEXT NOT NULL,
    "applicant_name_norm" TEXT NOT NULL,
    "applicant_email" TEXT NOT NULL,
    "motivation" TEXT,
    "advisor_id" UUID,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "training_minutes" INTEGER NOT NULL DEFAULT 0,
    "rsc_minutes" INTEGER NOT NULL DEFAULT 0,
    "references_in" INTEGER NOT NULL DEFAULT 0,
    "shortfall" TEXT[],
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_signature" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agreement_text_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_grant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_portfolio" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "evaluator_version" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_portfolio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_ratings" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "letter" JSONB NOT NULL,
    "portfolio_sha256" TEXT NOT NULL,
    "ratings_sha256" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "letter_sent_at" TIMESTAMPTZ(3),
    "submission_id" UUID NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exam_result" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "part1_percent" INTEGER NOT NULL,
    "part2_percent" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "submission_id" UUID NOT NULL,

    CONSTRAINT "exam_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hue" INTEGER NOT NULL DEFAULT 205,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "tracks" TEXT[],
    "categories" TEXT[],
    "registration_mode" TEXT NOT NULL,
    "edition_pinned_at" TEXT NOT NULL DEFAULT 'registration',
    "review_days" INTEGER NOT NULL DEFAULT 28,
    "contact_email" TEXT NOT NULL,
    "coordinator_name" TEXT NOT NULL,
    "website" TEXT,
    "registry_note" TEXT,
    "areas" TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association_fee" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "cents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "association_fee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_text" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association_counter" (
    "association_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "association_counter_pkey" PRIMARY KEY ("association_id","series")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_by_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overlay" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "association_id" UUID,
    "from_date" DATE,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_by_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overlay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency_check" (
    "edition_id" TEXT NOT NULL,
    "competency" TEXT NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_by_name" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "competency_check_pkey" PRIMARY KEY ("edition_id","competency")
);

-- CreateTable
CREATE TABLE "content_pack" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "loaded_by_id" UUID NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "content_pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "until" DATE,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association_person" (
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "association_person_pkey" PRIMARY KEY ("association_id","person_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "association_id" UUID,
    "association_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "chain_key" TEXT NOT NULL,
    "chain_seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "association_id" UUID,
    "person_id" UUID,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT,
    "outcome" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain_key" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain_key")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "application_id" UUID,
    "decision_id" UUID,
    "number" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'endorsed',
    "edition" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "holder_name_norm" TEXT NOT NULL DEFAULT '',
    "association_name" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "replaces_id" UUID,
    "replaced_by_id" UUID,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "submission_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential_event" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "education_id" UUID,
    "employment_id" UUID,
    "training_id" UUID,
    "rsc_session_id" UUID,
    "membership_id" UUID,
    "original_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "education" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "conferred_on" DATE NOT NULL,
    "transcript" TEXT NOT NULL,
    "competencies" TEXT[],
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "education_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "paid" BOOLEAN NOT NULL,
    "fte_percent" INTEGER NOT NULL,
    "tracks" TEXT[],
    "families_imh" INTEGER,
    "families_ecmh" INTEGER,
    "leaves" JSONB NOT NULL DEFAULT '[]',
    "focus_social_emotional" BOOLEAN NOT NULL,
    "attention_to_relationships" BOOLEAN NOT NULL,
    "supervised" BOOLEAN NOT NULL,
    "specialised_training" BOOLEAN NOT NULL,
    "licensed_or_eligible" BOOLEAN NOT NULL,
    "supervisor_category" TEXT,
    "competencies" TEXT[],
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "leadership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "association_id" UUID,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "secret_params" TEXT,
    "to_email" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "link" TEXT,
    "about_kind" TEXT,
    "about_id" UUID,
    "dedupe_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reviewer_name" TEXT NOT NULL,
    "assigned_by_id" UUID,
    "state" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "recused_at" TIMESTAMPTZ(3),
    "recused_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_opinion" (
    "review_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "recommendation" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_opinion_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_note" (
    "review_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_note_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_verdict" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing" (
    "id" UUID NOT NULL,
    "subject_person_id" UUID,
    "subject_email_norm" TEXT,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "association_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "credential_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_check" (
    "id" UUID NOT NULL,
    "subject_person_id" UUID,
    "subject_email_norm" TEXT,
    "association_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standing_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsc_provider" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "email_norm" TEXT,
    "provider_person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rsc_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsc_session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "provider_id" UUID,
    "held_on" DATE,
    "period_from" DATE,
    "period_until" DATE,
    "minutes" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "group_size" INTEGER,
    "mode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "focus" TEXT NOT NULL,
    "tracks" TEXT[],
    "competencies" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "rsc_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsc_note" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rsc_note_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "trainer" TEXT NOT NULL,
    "completed_on" DATE NOT NULL,
    "minutes_imh" INTEGER NOT NULL,
    "minutes_dei" INTEGER NOT NULL,
    "minutes_rsc_provision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'short',
    "tracks" TEXT[],
    "competencies" TEXT[],
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_request" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "slot_roles" TEXT[],
    "applicant_name" TEXT NOT NULL,
    "association_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "rater_name" TEXT NOT NULL,
    "rater_email" TEXT NOT NULL,
    "rater_email_norm" TEXT NOT NULL,
    "waives_access" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "token_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "delivery" TEXT NOT NULL DEFAULT 'queued',
    "delivery_note" TEXT,
    "roles" TEXT[],
    "known_months" INTEGER,
    "endorsed_as" TEXT,
    "not_enough_information" INTEGER,
    "suggestion" TEXT,
    "handed_at" TIMESTAMPTZ(3),
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reference_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_draft" (
    "request_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_draft_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "reference_rating" (
    "request_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "roles" TEXT[],
    "known_months" INTEGER NOT NULL,
    "endorsed_as" TEXT,
    "recommends" BOOLEAN NOT NULL,
    "not_enough_information" INTEGER NOT NULL,
    "competencies" TEXT[],
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "item_set" TEXT NOT NULL,
    "completed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_rating_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "attestation_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "provider_name" TEXT NOT NULL,
    "provider_email" TEXT NOT NULL,
    "provider_email_norm" TEXT NOT NULL,
    "applicant_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "token_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "delivery" TEXT NOT NULL DEFAULT 'queued',
    "delivery_note" TEXT,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attestation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation_item" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "shown" JSONB NOT NULL,
    "shown_sha256" TEXT NOT NULL,
    "answer" TEXT,
    "confirmed_minutes" INTEGER,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "attestation_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation_note" (
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attestation_note_pkey" PRIMARY KEY ("request_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_norm_key" ON "person"("email_norm");

-- CreateIndex
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_ended_at_idx" ON "session"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "sign_in_code_email_norm_created_at_idx" ON "sign_in_code"("email_norm", "created_at");

-- CreateIndex
CREATE INDEX "application_association_id_state_state_since_idx" ON "application"("association_id", "state", "state_since");

-- CreateIndex
CREATE INDEX "application_person_id_idx" ON "application"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_association_id_id_key" ON "application"("association_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_association_id_ordinal_key" ON "application"("association_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "application_association_id_reference_key" ON "application"("association_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "application_person_id_submission_id_key" ON "application"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "application_event_application_id_at_idx" ON "application_event"("application_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signature_application_id_kind_key" ON "agreement_signature"("application_id", "kind");

-- CreateIndex
CREATE INDEX "ledger_grant_association_id_person_id_idx" ON "ledger_grant"("association_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_portfolio_application_id_round_key" ON "frozen_portfolio"("application_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "frozen_ratings_application_id_round_key" ON "frozen_ratings"("application_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "decision_application_id_round_key" ON "decision"("application_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "exam_result_submission_id_key" ON "exam_result"("submission_id");

-- CreateIndex
CREATE INDEX "exam_result_application_id_idx" ON "exam_result"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "association_slug_key" ON "association"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "association_code_key" ON "association"("code");

-- CreateIndex
CREATE UNIQUE INDEX "association_fee_association_id_kind_category_key" ON "association_fee"("association_id", "kind", "category");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_text_association_id_kind_version_locale_key" ON "agreement_text"("association_id", "kind", "version", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_text_association_id_id_key" ON "agreement_text"("association_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_submission_id_key" ON "edition"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "overlay_submission_id_key" ON "overlay"("submission_id");

-- CreateIndex
CREATE INDEX "content_pack_association_id_loaded_at_idx" ON "content_pack"("association_id", "loaded_at");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_association_id_role_idx" ON "role_grant"("association_id", "role");

-- CreateIndex
CREATE INDEX "association_person_person_id_since_idx" ON "association_person"("person_id", "since");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_association_id_idx" ON "membership"("association_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_id_key" ON "membership"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_submission_id_key" ON "membership"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "audit_event_association_id_at_idx" ON "audit_event"("association_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_person_id_at_idx" ON "audit_event"("person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_chain_key_chain_seq_key" ON "audit_event"("chain_key", "chain_seq");

-- CreateIndex
CREATE UNIQUE INDEX "credential_submission_id_key" ON "credential"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_number_key" ON "credential"("number");

-- CreateIndex
CREATE INDEX "credential_person_id_idx" ON "credential"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_association_id_id_key" ON "credential"("association_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_association_id_ordinal_key" ON "credential"("association_id", "ordinal");

-- CreateIndex
CREATE INDEX "credential_event_credential_id_at_idx" ON "credential_event"("credential_id", "at");

-- CreateIndex
CREATE INDEX "document_person_id_education_id_idx" ON "document"("person_id", "education_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_person_id_submission_id_key" ON "document"("person_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_person_id_id_key" ON "document"("person_id", "id");

-- CreateIndex
CREATE INDEX "education_person_id_conferred_on_idx" ON "education"("person_id", "conferred_on");

-- CreateIndex
CREATE UNIQUE INDEX "education_person_id_id_key" ON "education"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "education_person_id_submission_id_key" ON "education"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "employment_person_id_from_date_idx" ON "employment"("person_id", "from_date");

-- CreateIndex
CREATE UNIQUE INDEX "employment_person_id_id_key" ON "employment"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "employment_person_id_submission_id_key" ON "employment"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "leadership_person_id_from_date_idx" ON "leadership"("person_id", "from_date");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_person_id_id_key" ON "leadership"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_person_id_submission_id_key" ON "leadership"("person_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_dedupe_key_key" ON "message"("dedupe_key");

-- CreateIndex
CREATE INDEX "message_person_id_created_at_idx" ON "message"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "message_association_id_state_idx" ON "message"("association_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_application_id_round_key" ON "review_round"("application_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_association_id_id_key" ON "review_round"("association_id", "id");

-- CreateIndex
CREATE INDEX "review_reviewer_id_state_idx" ON "review"("reviewer_id", "state");

-- CreateIndex
CREATE INDEX "review_application_id_idx" ON "review"("application_id");

-- CreateIndex
CREATE INDEX "review_round_id_idx" ON "review"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_association_id_id_key" ON "review"("association_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_verdict_review_id_kind_key_key" ON "review_verdict"("review_id", "kind", "key");

-- CreateIndex
CREATE INDEX "standing_subject_person_id_idx" ON "standing"("subject_person_id");

-- CreateIndex
CREATE INDEX "standing_subject_email_norm_idx" ON "standing"("subject_email_norm");

-- CreateIndex
CREATE INDEX "standing_check_subject_person_id_idx" ON "standing_check"("subject_person_id");

-- CreateIndex
CREATE INDEX "standing_check_subject_email_norm_idx" ON "standing_check"("subject_email_norm");

-- CreateIndex
CREATE UNIQUE INDEX "rsc_provider_person_id_id_key" ON "rsc_provider"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rsc_provider_person_id_email_norm_key" ON "rsc_provider"("person_id", "email_norm");

-- CreateIndex
CREATE INDEX "rsc_session_person_id_held_on_id_idx" ON "rsc_session"("person_id", "held_on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "rsc_session_person_id_id_key" ON "rsc_session"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rsc_session_person_id_submission_id_key" ON "rsc_session"("person_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "rsc_note_person_id_session_id_key" ON "rsc_note"("person_id", "session_id");

-- CreateIndex
CREATE INDEX "training_person_id_completed_on_idx" ON "training"("person_id", "completed_on");

-- CreateIndex
CREATE UNIQUE INDEX "training_person_id_id_key" ON "training"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_person_id_submission_id_key" ON "training"("person_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "reference_request_token_hash_key" ON "reference_request"("token_hash");

-- CreateIndex
CREATE INDEX "reference_request_application_id_idx" ON "reference_request"("application_id");

-- CreateIndex
CREATE INDEX "reference_request_association_id_state_asked_at_idx" ON "reference_request"("association_id", "state", "asked_at");

-- CreateIndex
CREATE INDEX "reference_request_rater_email_norm_idx" ON "reference_request"("rater_email_norm");

-- CreateIndex
CREATE UNIQUE INDEX "reference_request_association_id_id_key" ON "reference_request"("association_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reference_request_person_id_submission_id_key" ON "reference_request"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "reference_rating_application_id_idx" ON "reference_rating"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_request_token_hash_key" ON "attestation_request"("token_hash");

-- CreateIndex
CREATE INDEX "attestation_request_provider_email_norm_idx" ON "attestation_request"("provider_email_norm");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_request_person_id_id_key" ON "attestation_request"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_request_person_id_submission_id_key" ON "attestation_request"("person_id", "submission_id");

-- CreateIndex
CREATE INDEX "attestation_item_person_id_session_id_idx" ON "attestation_item"("person_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_item_request_id_session_id_key" ON "attestation_item"("request_id", "session_id");

-- AddForeignKey
ALTER TABLE "person_secret" ADD CONSTRAINT "person_secret_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_fee" ADD CONSTRAINT "association_fee_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_pack" ADD CONSTRAINT "content_pack_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_person" ADD CONSTRAINT "association_person_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_person" ADD CONSTRAINT "association_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_check" ADD CONSTRAINT "standing_check_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
