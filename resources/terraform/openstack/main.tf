# A cluster on OpenStack. What is made carries the cluster's id where a request can carry it: in the metadata of servers and volumes, and
# in the name of all else. So what a death left behind is found by asking the cloud, whatever the state says.
#
# Machines are kept as they are: another image erases the system disk, other user data or another key pair would make a machine anew, so
# none of these is ever looked at again once a machine stands. A change of roles is Salt's business and changes nothing here. Nor does a
# port that was lost make a machine anew: Terraform makes another, and the program gives it to the machine.
#
# Nothing is looked up by name: the program asks the cloud, decides once, and writes ids.

terraform {
  required_version = ">= 1.5"

  required_providers {
    openstack = {
      source  = "terraform-provider-openstack/openstack"
      version = ">= 3.0, < 4.0"
    }
  }
}

# Who signs in, and where, comes by the environment: no secret is a variable.
#
# A cloud that is asked too often says so (429), and made nothing: the provider asks again, later each time. It does so as well where it got
# no connection; a request whose answer was lost it cannot send twice, as its body is gone by then, so nothing is made twice. The cloud's own
# faults (5xx) it never repeats: the program looks what was made of them first, and then plans the rest.
provider "openstack" {
  region      = var.region == "" ? null : var.region
  max_retries = 5
}

locals {
  # In every name but the servers' own, so that it can be found.
  mark = "${var.cluster.name}-${var.cluster.short}"

  own_network = var.network.id == ""
  network     = local.own_network ? openstack_networking_network_v2.own[0].id : var.network.id
  subnet      = local.own_network ? openstack_networking_subnet_v2.own[0].id : var.network.subnet

  volumes = merge([
    for machine, is in var.machines : {
      for volume in is.volumes : "${machine}/${volume.name}" => merge(volume, { machine = machine })
    }
  ]...)

  # What machines are on beside the cluster's network.
  further = merge([
    for machine, is in var.machines : {
      for one in is.networks : "${machine}/${one.network}" => merge(one, { machine = machine })
    }
  ]...)

  # Consul's servers, on different hosts where the cloud has them.
  apart = length([for machine, is in var.machines : machine if is.apart]) > 1

  own_address = var.entry.machine != "" && var.entry.address != ""
  new_address = var.entry.machine != "" && var.entry.address == "" && var.entry.pool != ""
  by_floating = local.own_address || local.new_address
}

# --- The network: an own one, unless one was chosen ---

resource "openstack_networking_network_v2" "own" {
  count          = local.own_network ? 1 : 0
  name           = local.mark
  admin_state_up = true
}

resource "openstack_networking_subnet_v2" "own" {
  count           = local.own_network ? 1 : 0
  name            = local.mark
  network_id      = openstack_networking_network_v2.own[0].id
  cidr            = var.network.range
  ip_version      = 4
  dns_nameservers = var.network.name_servers
}

resource "openstack_networking_router_v2" "own" {
  count               = local.own_network ? 1 : 0
  name                = local.mark
  external_network_id = var.network.outside
}

resource "openstack_networking_router_interface_v2" "own" {
  count     = local.own_network ? 1 : 0
  router_id = openstack_networking_router_v2.own[0].id
  subnet_id = openstack_networking_subnet_v2.own[0].id
}

# --- Who may talk to whom: two groups, whatever the number of roles, as a project has few ---

resource "openstack_networking_secgroup_v2" "members" {
  name        = "${local.mark}-members"
  description = "Machines of the cluster ${var.cluster.name} (${var.cluster.id})"
}

resource "openstack_networking_secgroup_v2" "entry" {
  name        = "${local.mark}-entry"
  description = "The way into the cluster ${var.cluster.name} (${var.cluster.id})"
}

# What the roles of the design listen on, between machines of the cluster only.
resource "openstack_networking_secgroup_rule_v2" "members" {
  for_each          = { for rule in var.rules : "${rule.protocol}-${rule.from}-${rule.to}" => rule }
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = each.value.protocol
  port_range_min    = each.value.from
  port_range_max    = each.value.to
  remote_group_id   = openstack_networking_secgroup_v2.members.id
  security_group_id = openstack_networking_secgroup_v2.members.id
}

# So that a machine that cannot be reached can be told from one whose service is down.
resource "openstack_networking_secgroup_rule_v2" "ping" {
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "icmp"
  remote_group_id   = openstack_networking_secgroup_v2.members.id
  security_group_id = openstack_networking_secgroup_v2.members.id
}

# SSH leads through the entry, and from nowhere else to the others.
resource "openstack_networking_secgroup_rule_v2" "inside" {
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_group_id   = openstack_networking_secgroup_v2.entry.id
  security_group_id = openstack_networking_secgroup_v2.members.id
}

resource "openstack_networking_secgroup_rule_v2" "entry" {
  for_each          = toset(var.entry.from)
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 22
  port_range_max    = 22
  remote_ip_prefix  = each.value
  security_group_id = openstack_networking_secgroup_v2.entry.id
}

# --- The machines ---

resource "openstack_compute_keypair_v2" "key" {
  name       = local.mark
  public_key = var.public_key
}

resource "openstack_compute_servergroup_v2" "apart" {
  count    = local.apart ? 1 : 0
  name     = "${local.mark}-consul"
  policies = ["soft-anti-affinity"]
}

resource "openstack_networking_port_v2" "port" {
  for_each       = var.machines
  name           = "${local.mark}-${each.key}"
  network_id     = local.network
  admin_state_up = true
  security_group_ids = concat(
    [openstack_networking_secgroup_v2.members.id],
    each.key == var.entry.machine ? [openstack_networking_secgroup_v2.entry.id] : [],
  )

  fixed_ip {
    subnet_id = local.subnet
  }
}

# In networks that are there. Who may talk to a machine is the same in all of them.
resource "openstack_networking_port_v2" "further" {
  for_each           = local.further
  name               = "${local.mark}-${each.value.machine}+${each.value.network}"
  network_id         = each.value.network
  admin_state_up     = true
  no_security_groups = each.value.open ? true : null
  security_group_ids = each.value.open ? null : [openstack_networking_secgroup_v2.members.id]

  dynamic "fixed_ip" {
    for_each = each.value.subnet == "" ? [] : [each.value.subnet]

    content {
      subnet_id = fixed_ip.value
    }
  }
}

resource "openstack_blockstorage_volume_v3" "volume" {
  for_each             = local.volumes
  name                 = "${local.mark}-${each.value.machine}-${each.value.name}"
  size                 = each.value.size
  volume_type          = var.volume_type == "" ? null : var.volume_type
  availability_zone    = var.volume_zone == "" ? null : var.volume_zone
  enable_online_resize = true
  metadata = {
    butler_cluster = var.cluster.id
    butler_machine = each.value.machine
    butler_volume  = each.value.name
  }

  timeouts {
    create = "${var.minutes.volume}m"
    delete = "${var.minutes.volume}m"
  }
}

resource "openstack_compute_instance_v2" "machine" {
  for_each          = var.machines
  name              = "${var.cluster.name}-${each.key}"
  flavor_id         = each.value.flavor
  image_id          = each.value.boot_size > 0 ? null : each.value.image
  key_pair          = openstack_compute_keypair_v2.key.name
  availability_zone = var.zone == "" ? null : var.zone
  user_data = (
    length(each.value.networks) == 0 ? each.value.user_data :
    replace(each.value.user_data, "@first-port@", openstack_networking_port_v2.port[each.key].mac_address)
  )
  config_drive = true
  metadata = merge(each.value.metadata, {
    butler_cluster = var.cluster.id
    butler_machine = each.key
  })

  network {
    port = openstack_networking_port_v2.port[each.key].id
  }

  dynamic "network" {
    for_each = each.value.networks

    content {
      port = openstack_networking_port_v2.further["${each.key}/${network.value.network}"].id
    }
  }

  # Where a size has no disk, the machine starts from a volume of its own.
  dynamic "block_device" {
    for_each = each.value.boot_size > 0 ? [each.value.boot_size] : []

    content {
      uuid                  = each.value.image
      source_type           = "image"
      destination_type      = "volume"
      volume_size           = block_device.value
      boot_index            = 0
      delete_on_termination = true
    }
  }

  dynamic "scheduler_hints" {
    for_each = local.apart && each.value.apart ? [true] : []

    content {
      group = openstack_compute_servergroup_v2.apart[0].id
    }
  }

  timeouts {
    create = "${var.minutes.machine}m"
    delete = "${var.minutes.machine}m"
  }

  lifecycle {
    ignore_changes = [image_id, key_pair, user_data, availability_zone, block_device, scheduler_hints, config_drive, network]
  }

  # A machine that comes up finds its way out.
  depends_on = [openstack_networking_router_interface_v2.own]
}

resource "openstack_compute_volume_attach_v2" "attachment" {
  for_each    = local.volumes
  instance_id = openstack_compute_instance_v2.machine[each.value.machine].id
  volume_id   = openstack_blockstorage_volume_v3.volume[each.key].id

  timeouts {
    create = "${var.minutes.volume}m"
    delete = "${var.minutes.volume}m"
  }
}

# --- The way in ---

resource "openstack_networking_floatingip_v2" "entry" {
  count       = local.new_address ? 1 : 0
  pool        = var.entry.pool
  description = "Way into the cluster ${var.cluster.name} (${var.cluster.id})"
}

# An own address is the project's: it is taken and given back, and nothing here makes or removes it.
resource "openstack_networking_floatingip_associate_v2" "entry" {
  count       = local.by_floating ? 1 : 0
  floating_ip = local.own_address ? var.entry.address : openstack_networking_floatingip_v2.entry[0].address
  port_id     = openstack_networking_port_v2.port[var.entry.machine].id
  depends_on  = [openstack_networking_router_interface_v2.own]
}
