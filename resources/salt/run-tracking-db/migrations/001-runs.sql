-- Workflows, analyses and their runs. Carried out once, as the owner of the database; what is to change later comes in a file with the next number.
CREATE TABLE configuration (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    content jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(content) = 'object'),
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE workflow (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    version text NOT NULL CHECK (version <> ''),
    configuration uuid REFERENCES configuration,
    created timestamptz NOT NULL DEFAULT now(),
    UNIQUE (name, version)
);

CREATE TABLE analysis (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    start_date date NOT NULL DEFAULT current_date,
    configuration uuid REFERENCES configuration,
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TYPE run_state AS ENUM ('ready', 'scheduled', 'in-progress', 'completed', 'error');

CREATE TABLE analysis_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    analysis bigint NOT NULL REFERENCES analysis,
    workflow bigint NOT NULL REFERENCES workflow,
    name text NOT NULL, -- of what it works on: a sample, a region
    configuration uuid REFERENCES configuration,
    state run_state NOT NULL DEFAULT 'ready',
    machine text,
    tries integer NOT NULL DEFAULT 0,
    error text,
    result jsonb,
    created timestamptz NOT NULL DEFAULT now(),
    started timestamptz,
    ended timestamptz,
    updated timestamptz NOT NULL DEFAULT now(),
    UNIQUE (analysis, workflow, name)
);
CREATE INDEX analysis_run_state ON analysis_run (analysis, state);

-- A run goes from state to state as people count on it, and carries its times with it, whoever changes it.
CREATE FUNCTION keep_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated := now();
    IF TG_OP = 'UPDATE' AND NEW.state = OLD.state THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'ready' THEN
            RAISE EXCEPTION 'A run begins as ready and not as %.', NEW.state;
        END IF;
    ELSIF NOT (NEW.state = 'error'
            OR (NEW.state = 'ready' AND OLD.state <> 'in-progress')
            OR (NEW.state = 'scheduled' AND OLD.state = 'ready')
            OR (NEW.state = 'in-progress' AND OLD.state = 'scheduled')
            OR (NEW.state = 'completed' AND OLD.state = 'in-progress')) THEN
        RAISE EXCEPTION 'A run cannot go from % to %.', OLD.state, NEW.state;
    END IF;
    IF NEW.state = 'ready' THEN
        NEW.started := NULL;
        NEW.ended := NULL;
        NEW.error := NULL;
        NEW.machine := NULL;
    ELSIF NEW.state = 'in-progress' THEN
        NEW.started := now();
        NEW.ended := NULL;
        NEW.tries := OLD.tries + 1;
    ELSIF NEW.state IN ('completed', 'error') THEN
        NEW.ended := now();
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_run BEFORE INSERT OR UPDATE ON analysis_run FOR EACH ROW EXECUTE FUNCTION keep_run();

-- What counts for a run: the workflow's configuration, over it that of the analysis, over it the run's own, maps key by key.
CREATE FUNCTION merged(below jsonb, above jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF above IS NULL OR below IS NULL THEN
        RETURN coalesce(above, below);
    ELSIF jsonb_typeof(below) <> 'object' OR jsonb_typeof(above) <> 'object' THEN
        RETURN above;
    END IF;
    RETURN (SELECT coalesce(jsonb_object_agg(key, merged(below -> key, above -> key)), '{}')
            FROM (SELECT jsonb_object_keys(below) AS key UNION SELECT jsonb_object_keys(above)) AS keys);
END $$;

CREATE VIEW effective_configuration AS
SELECT run.id AS run, merged(merged(coalesce(w.content, '{}'), coalesce(a.content, '{}')), coalesce(r.content, '{}')) AS content
FROM analysis_run AS run
JOIN workflow ON workflow.id = run.workflow
JOIN analysis ON analysis.id = run.analysis
LEFT JOIN configuration AS w ON w.id = workflow.configuration
LEFT JOIN configuration AS a ON a.id = analysis.configuration
LEFT JOIN configuration AS r ON r.id = run.configuration;

-- Who works adds and changes, and removes nothing; who looks only looks.
GRANT INSERT, UPDATE ON configuration, workflow, analysis, analysis_run TO run_tracking_writer;
GRANT SELECT ON configuration, workflow, analysis, analysis_run, effective_configuration, migration TO run_tracking_writer, run_tracking_reader;
