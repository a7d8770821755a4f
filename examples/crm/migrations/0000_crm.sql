CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contact_id" uuid,
	"source_type" text NOT NULL,
	"called_number" text,
	"campaign_id" text,
	"task_id" text,
	"phone_number" text,
	"agent" text,
	"annotation" text NOT NULL,
	"dtmf_path" text NOT NULL,
	"do_not_call" boolean NOT NULL,
	"attempts" json NOT NULL,
	"tags" json NOT NULL,
	"transfer" json,
	"timestamp_init" timestamp (3) with time zone NOT NULL,
	"timestamp_assigned" timestamp (3) with time zone,
	"timestamp_start" timestamp (3) with time zone,
	"timestamp_end" timestamp (3) with time zone,
	"timestamp_closed" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_contacts" (
	"campaign_id" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"tried_at" timestamp (3) with time zone,
	"reached_at" timestamp (3) with time zone,
	CONSTRAINT "campaign_contacts_campaign_id_contact_id_pk" PRIMARY KEY("campaign_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tasks_source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"annotation" text,
	"city" text,
	"country" text,
	"email" text,
	"phone" text,
	"phone2" text,
	"zip_code" text,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" text,
	"person_id" text,
	"do_not_call" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contacts_once" UNIQUE NULLS NOT DISTINCT("company_id","person_id"),
	CONSTRAINT "contacts_somebody" CHECK ("contacts"."company_id" is not null or "contacts"."person_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"salutation" text,
	"title" text,
	"first_name" text,
	"last_name" text,
	"phone_mobile" text,
	"address" text,
	"annotation" text,
	"city" text,
	"country" text,
	"email" text,
	"phone" text,
	"phone2" text,
	"zip_code" text,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"timestamp" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_contacts" ADD CONSTRAINT "campaign_contacts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_contacts" ADD CONSTRAINT "campaign_contacts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "companies_phone_index" ON "companies" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "companies_phone2_index" ON "companies" USING btree ("phone2");--> statement-breakpoint
CREATE INDEX "contacts_person_id_index" ON "contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "persons_phone_index" ON "persons" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "persons_phone2_index" ON "persons" USING btree ("phone2");--> statement-breakpoint
CREATE INDEX "persons_phone_mobile_index" ON "persons" USING btree ("phone_mobile");--> statement-breakpoint
CREATE INDEX "tasks_campaign_id_timestamp_index" ON "tasks" USING btree ("campaign_id","timestamp");