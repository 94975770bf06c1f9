-- vpskit, schema version 1, for SQLite. Times are milliseconds since 1970-01-01T00:00:00Z.

create table vpskit_schema (
  version integer not null
);

create table vpskit_service (
  id            varchar(32)  not null primary key,
  order_id      varchar(64)  not null unique,
  order_digest  varchar(64)  not null,
  customer_id   varchar(64)  not null,
  account_name  varchar(32)  not null,
  tariff        varchar(64)  not null,
  os_template   varchar(190) not null,
  host_name     varchar(253) not null,
  root_password varchar(64)  not null,
  status        varchar(16)  not null,
  module        varchar(32)  not null,
  pool_key      varchar(1000) not null,
  fingerprint   varchar(1000) not null,
  blueprint     text not null,
  discount      integer      not null,
  suspensions   varchar(64)  not null,
  delivery      varchar(16),
  machine_name  varchar(64),
  machine_id    varchar(64),
  address       varchar(64),
  ordered_at    bigint       not null,
  active_at     bigint,
  deleted_at    bigint,
  panel_calls   integer      not null,
  problem       varchar(1000)
);

create index vpskit_service_account on vpskit_service (account_name, customer_id);
create index vpskit_service_sale on vpskit_service (module, active_at);

create table vpskit_customer (
  account_name varchar(32) not null primary key,
  customer_id  varchar(64) not null
);

create table vpskit_spare (
  id           varchar(32)   not null primary key,
  module       varchar(32)   not null,
  tariff       varchar(64)   not null,
  os_template  varchar(190)  not null,
  account_name varchar(32)   not null,
  pool_key     varchar(1000) not null,
  fingerprint  varchar(1000) not null,
  state        varchar(16)   not null,
  machine_name varchar(64)   not null,
  machine_id   varchar(64),
  address      varchar(64),
  service_id   varchar(32),
  created_at   bigint        not null,
  ready_at     bigint,
  ended_at     bigint,
  reason       varchar(1000)
);

create index vpskit_spare_choice on vpskit_spare (fingerprint, state, ready_at);
create index vpskit_spare_stock on vpskit_spare (module, state);
create index vpskit_spare_begun on vpskit_spare (module, created_at);
create index vpskit_spare_ready on vpskit_spare (module, ready_at);
create index vpskit_spare_service on vpskit_spare (service_id);

create table vpskit_address (
  id           integer      not null primary key autoincrement,
  ip           varchar(64)  not null,
  canonical_ip varchar(64)  not null,
  ip_manager   varchar(32),
  marker       varchar(255),
  family       varchar(8)   not null,
  main         integer      not null,
  ptr          varchar(253) not null,
  state        varchar(16)  not null,
  service_id   varchar(32),
  spare_id     varchar(32)
);

create index vpskit_address_ip on vpskit_address (canonical_ip);
create index vpskit_address_service on vpskit_address (service_id);
create index vpskit_address_spare on vpskit_address (spare_id);

create table vpskit_operation (
  id            integer       not null primary key autoincrement,
  type          varchar(16)   not null,
  module        varchar(32)   not null,
  slot          integer       not null,
  lane          varchar(100),
  for_service   integer       not null,
  service_id    varchar(32),
  spare_id      varchar(32),
  blueprint     text not null,
  root_password varchar(64),
  recipe_machine varchar(64),
  recipe_state  varchar(16),
  step          varchar(32)   not null,
  phase         varchar(32)   not null,
  admitted      integer       not null,
  next_run_at   bigint        not null,
  progress      text not null,
  created_at    bigint        not null,
  ended_at      bigint
);

create index vpskit_operation_lane on vpskit_operation (lane, next_run_at, id);
create index vpskit_operation_waiting on vpskit_operation (module, type, phase, id);
create index vpskit_operation_admitted on vpskit_operation (module, type, admitted, ended_at);
create index vpskit_operation_service on vpskit_operation (service_id, id);
create index vpskit_operation_unended on vpskit_operation (ended_at, id);
create index vpskit_operation_spare on vpskit_operation (spare_id, id);

create table vpskit_request (
  request_key varchar(64) not null primary key,
  service_id  varchar(32) not null,
  digest      varchar(64) not null,
  operation   integer     not null
);

create index vpskit_request_operation on vpskit_request (operation);

create table vpskit_licence (
  service_id  varchar(32)   not null primary key,
  server      varchar(32)   not null,
  licence_id  varchar(64),
  licence_key varchar(255),
  address     varchar(64)   not null,
  goal        varchar(16)   not null,
  settled     integer       not null,
  ends_on     varchar(10),
  record      text not null,
  unique (server, licence_id)
);

create table vpskit_lane (
  name  varchar(100) not null primary key,
  epoch bigint       not null
);

create table vpskit_account (
  module       varchar(32) not null,
  account_name varchar(32) not null,
  account      varchar(64) not null,
  primary key (module, account_name)
);

create table vpskit_account_lock (
  module       varchar(32) not null,
  account_name varchar(32) not null,
  primary key (module, account_name)
);

create table vpskit_module_problem (
  module  varchar(32)   not null,
  part    varchar(16)   not null,
  kind    varchar(32)   not null,
  text    varchar(2000) not null,
  since   bigint        not null,
  primary key (module, part)
);

create table vpskit_operator_task (
  id           integer       not null primary key autoincrement,
  operation_id bigint        not null unique,
  type         varchar(32)   not null,
  state        varchar(16)   not null,
  module       varchar(32)   not null,
  department   varchar(64)   not null,
  service_id   varchar(32),
  spare_id     varchar(32),
  machine_name varchar(64),
  machine_id   varchar(64),
  problem      varchar(2000) not null,
  last_calls   text not null,
  opened_at    bigint        not null,
  taken_by     varchar(64),
  taken_at     bigint,
  outcome      varchar(16),
  closed_by    varchar(64),
  closed_at    bigint,
  remark       varchar(1000)
);

create index vpskit_operator_task_state on vpskit_operator_task (state, opened_at, id);
create index vpskit_operator_task_service on vpskit_operator_task (service_id);
create index vpskit_operator_task_spare on vpskit_operator_task (spare_id);

create table vpskit_journal (
  id         integer      not null primary key autoincrement,
  at         bigint       not null,
  module     varchar(32)  not null,
  service_id varchar(32),
  spare_id   varchar(32),
  decision   varchar(64)  not null,
  reason     varchar(2000) not null
);

create index vpskit_journal_service on vpskit_journal (service_id, id);
create index vpskit_journal_spare on vpskit_journal (spare_id, id);

-- An event gets its number when it is first read, so that numbers follow the order of commits.
create table vpskit_event (
  id           integer       not null primary key autoincrement,
  sequence     bigint        unique,
  at           bigint        not null,
  type         varchar(32)   not null,
  module       varchar(32)   not null,
  service_id   varchar(32),
  spare_id     varchar(32),
  operation_id bigint,
  text         varchar(2000) not null,
  told         integer       not null
);

create index vpskit_event_told on vpskit_event (told, sequence);

create table vpskit_task (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       timestamp    not null,
  picked               bit          not null,
  picked_by            varchar(100),
  last_success         timestamp,
  last_failure         timestamp,
  consecutive_failures integer,
  last_heartbeat       timestamp,
  version              bigint       not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index vpskit_task_due on vpskit_task (execution_time);
create index vpskit_task_heartbeat on vpskit_task (last_heartbeat);

insert into vpskit_schema (version) values (1);
